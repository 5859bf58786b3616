/*
 * `node scripts/icons.mjs`: draws assets/icons/*.png from the drawings beside them (icon-small.svg where 16 pixels are too
 * few for icon.svg) with Chromium. The PNGs are committed; run this after changing a drawing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium, root } from "./ensure-installed.mjs";

const drawings = [
  { name: "icon", sizes: [16, 32, 64, 80, 128], small: "icon-small" },
  { name: "explain", sizes: [16, 32, 80], small: "explain-small" },
  { name: "recalculate", sizes: [16, 32, 80], small: "recalculate" },
  { name: "targets", sizes: [16, 32, 80], small: "targets-small" },
];
const folder = path.join(root, "assets/icons");
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const { name, sizes, small } of drawings) {
    for (const size of sizes) {
      const drawing = readFileSync(path.join(folder, `${size <= 16 ? small : name}.svg`), "utf8");
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      writeFileSync(
        path.join(folder, `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
      await page.close();
    }
    process.stdout.write(`${name}: drawn in ${sizes.join(", ")} pixels.\n`);
  }
} finally {
  await browser.close();
}
