import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/*
 * What is asked of a page for people who see little, hear it read, or use no mouse. All of it is looked at in Chromium, with real
 * layout and colours, and said as lines a person can act on. The page is only looked at; nothing is pressed.
 */

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Puts axe into the page, once; it stays until the page is loaded anew. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource);
}

export interface Looks {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
}

export const themes: Readonly<Record<string, Looks>> = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colors": { colorScheme: "dark", forcedColors: "active" },
};

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeInPage {
  run(
    context: string,
    options: object,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[] }>;
}

/** Rules of axe that colours can change; all others are the same in every theme. */
const OF_COLOR = ["color-contrast", "link-in-text-block"];

/** axe's findings in a part of the page; `ofColor` asks the rules that a theme can change and no others. */
export async function axeFindings(page: Page, part: string, ofColor: boolean): Promise<readonly string[]> {
  return page.evaluate(
    async ([selector, rules]) => {
      const { axe } = window as unknown as { axe: AxeInPage };
      const asked =
        rules === null
          ? { rules: { "target-size": { enabled: true } } }
          : { runOnly: { type: "rule", values: rules } };
      const { violations } = await axe.run(selector, { resultTypes: ["violations"], ...asked });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html }) => html.replace(/ class="[^"]*"/g, "").slice(0, 160)).join(" | ")}`,
      );
    },
    [part, ofColor ? OF_COLOR : null] as const,
  );
}

/** What sticks out to the right of the window and is in no frame that scrolls. */
export async function tooWide(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const top = document.querySelector(selector)!;
    return [...top.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => {
        // Tables may be wide inside a frame that scrolls, and what is folded away takes no room.
        for (let up = element.parentElement; up !== null && up !== top; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== "visible" && up.getAttribute("tabindex") !== "-1")
            return false;
        return true;
      })
      .map(
        (element) =>
          `wider than the window: ${element.outerHTML.replace(/ class="[^"]*"/g, "").slice(0, 160)}`,
      );
  }, part);
}

/** Buttons, links and fields below 24 by 24 pixels that are no link inside a sentence (WCAG 2.5.8). */
export async function smallTargets(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const all = document.querySelectorAll<HTMLElement>(
      `${selector} :is(button, a[href], input, select, summary, [role=option], [role=menuitem])`,
    );
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
      .filter((element) => !element.matches(":disabled"))
      .filter((element) => {
        const own = element.getBoundingClientRect();
        // A box and its label are one target.
        const label = (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
        const height = Math.max(own.height, label?.height ?? 0);
        const width = Math.max(own.width, label?.width ?? 0);
        if (height === 0 || width === 0) return false;
        if (getComputedStyle(element).display.startsWith("inline") && element.matches("a, .fui-Link"))
          return false;
        return height < 23.5 || width < 23.5;
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `smaller than 24 pixels (${width.toFixed(0)} x ${height.toFixed(0)}): ${element.outerHTML.replace(/ class="[^"]*"/g, "").slice(0, 160)}`;
      });
  }, part);
}

/** Tables without column headings or a name, headings without a scope, and a tab order that is not that of the page. */
export async function structure(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const top = document.querySelector(selector)!;
    const lines: string[] = [];
    const say = (what: string, element: Element): void =>
      void lines.push(`${what}: ${element.outerHTML.replace(/ class="[^"]*"/g, "").slice(0, 160)}`);
    if (document.documentElement.lang === "") lines.push("the page has no language");
    for (const head of top.querySelectorAll("table th")) {
      if (!head.hasAttribute("scope")) say("a heading of a table without a scope", head);
    }
    for (const table of top.querySelectorAll("table")) {
      const named =
        table.caption !== null ||
        table.hasAttribute("aria-label") ||
        table.hasAttribute("aria-labelledby") ||
        table.closest("[role=region][aria-label]") !== null;
      // What a formula gives has no headings of its own; the frame around it says which formula.
      if (
        !named ||
        (table.querySelector("th") === null && table.closest("[role=region][aria-label]") === null)
      )
        say("a table without a name or headings", table);
    }
    for (const element of top.querySelectorAll<HTMLElement>("[tabindex]")) {
      if (element.tabIndex > 0) say("out of the page's order", element);
    }
    const levels = [...top.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName.slice(1)));
    if (levels.filter((level) => level === 1).length !== 1)
      lines.push(`not one heading of the first level, but: ${levels.join(" ")}`);
    return lines;
  }, part);
}

/**
 * Everything that takes the focus and shows no sign of it. Press Tab once before: browsers and components show the focus only to
 * those who use the keyboard.
 */
export async function focusUnseen(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const forced = matchMedia("(forced-colors: active)").matches;
    /** What a person could see of the focus: on the element, on what it draws around itself, and on the box it stands in. */
    const look = (element: Element): string =>
      [element, element.parentElement]
        .flatMap((one) =>
          one === null ? [] : [null, "::before", "::after"].map((pseudo) => ({ one, pseudo })),
        )
        .map(({ one, pseudo }) => {
          const style = getComputedStyle(one, pseudo);
          const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
          const box = forced ? "" : `${style.boxShadow} ${style.backgroundColor}`;
          return [
            outline,
            style.borderColor,
            style.borderWidth,
            style.transform,
            style.clipPath,
            style.textDecoration,
            box,
          ].join(";");
        })
        .join("|");
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        `${selector} :is(button, a[href], input, select, textarea, summary, [tabindex])`,
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(":disabled") &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const before = document.activeElement as HTMLElement | null;
    const unseen: string[] = [];
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important; }");
    document.adoptedStyleSheets.push(still);
    for (const element of all) {
      element.blur();
      const without = look(element);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      if (look(element) === without)
        unseen.push(
          `focus cannot be seen: ${element.outerHTML.replace(/ class="[^"]*"/g, "").slice(0, 160)}`,
        );
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
    before?.focus({ preventScroll: true });
    return unseen;
  }, part);
}

/** Waits until what was asked for is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  );
}

/** Looks again at what was found: a color on its way from one theme to the other is no finding. */
async function certain(page: Page, look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found = await look();
  for (let times = 0; found.length > 0 && times < 3; times += 1) {
    await drawn(page);
    found = await look();
  }
  return found;
}

/** Everything above, in each theme what the theme can change. Each line says where it was seen. */
export async function lookAtPart(page: Page, part: string, where: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, looks] of Object.entries(themes)) {
    // Without motion colours change at once, and not while they are looked at.
    await page.emulateMedia({ ...looks, reducedMotion: "reduce" });
    await drawn(page);
    const first = name === "light";
    const lines = [
      ...(await certain(page, () => axeFindings(page, part, !first))),
      ...(first
        ? [
            ...(await tooWide(page, part)),
            ...(await smallTargets(page, part)),
            ...(await structure(page, part)),
          ]
        : []),
      ...(name === "dark" ? [] : await focusUnseen(page, part)),
    ];
    found.push(...lines.map((line) => `${where}, ${name}: ${line}`));
  }
  await page.emulateMedia(themes["light"]!);
  return ofAKind(found);
}

/** One line for all findings that differ in nothing but their texts and cells. */
function ofAKind(lines: readonly string[]): readonly string[] {
  const kinds = new Map<string, { readonly line: string; readonly count: number }>();
  for (const line of lines) {
    const kind = line.replace(/="[^"]*"?/g, "").replace(/>.*/, "");
    kinds.set(kind, { line: kinds.get(kind)?.line ?? line, count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].map(({ line, count }) =>
    count === 1 ? line : `${line} (and ${count - 1} like it)`,
  );
}
