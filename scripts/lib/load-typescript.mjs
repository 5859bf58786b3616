/*
 * Lets a script use the product's own TypeScript: bundles one entry with esbuild and imports the result. Examples, dated
 * values and the register are data in src/; pages made from them must not be a second copy.
 */
import { build } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../ensure-installed.mjs";

let count = 0;

/** Imports `code`, TypeScript that may import anything under the repository by relative path from its root. */
export async function loadTypescript(code, name) {
  const result = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: `${name}.ts`, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    write: false,
    logLevel: "error",
    absWorkingDir: root,
  });
  const folder = path.join(root, "build", "loaded");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}-${process.pid}-${(count += 1)}.mjs`);
  writeFileSync(file, result.outputFiles[0].text);
  return import(pathToFileURL(file).href);
}
