import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "../../../scripts/ensure-installed.mjs";

/** Chromium as the tests use it: nothing in the background that could make a request of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
    ],
  });
}

/** What a page asked for and what went wrong in it, from its first moment. */
export interface PageLog {
  /** Addresses requested outside the server; none of them was let through. */
  readonly strangers: string[];
  /** Requests the server did not answer with success. */
  readonly failed: string[];
  /** Uncaught exceptions and console errors, security-policy refusals among them. */
  readonly errors: string[];
  /** Every path asked of our own server. */
  readonly asked: string[];
}

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Address prefix -> script to answer with: stands in for a file of another host, such as office.js. */
  readonly standIns?: Readonly<Record<string, string>>;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/**
 * A new page whose every request is watched: what is not our server's (or a stand-in) is refused and noted. Give the
 * address to page.goto yourself. Check the log with `expectQuiet` at the end of a test.
 */
export async function openPage(
  browser: Browser,
  siteUrl: string,
  options: OpenOptions = {},
): Promise<{ page: Page; log: PageLog }> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
  });
  const page = await context.newPage();
  const log: PageLog = { strangers: [], failed: [], errors: [], asked: [] };
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    const standIn = Object.entries(options.standIns ?? {}).find(([prefix]) => url.startsWith(prefix));
    if (standIn !== undefined) {
      await route.fulfill({ contentType: "text/javascript", body: standIn[1] });
    } else if (url.startsWith(siteUrl)) {
      log.asked.push(new URL(url).pathname);
      await route.continue();
    } else if (url.startsWith("data:") || url.startsWith("blob:")) {
      await route.continue();
    } else {
      log.strangers.push(url);
      await route.abort();
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400) log.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => log.errors.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") log.errors.push(`console: ${message.text()}`);
  });
  return { page, log };
}

/** Throws, with everything that was noted, unless the page stayed on its own server and raised no error. */
export function expectQuiet(log: PageLog, allowed: { readonly errors?: readonly RegExp[] } = {}): void {
  const errors = log.errors.filter((text) => !(allowed.errors ?? []).some((pattern) => pattern.test(text)));
  const lines = [
    ...log.strangers.map((url) => `request outside the server: ${url}`),
    ...log.failed.map((line) => `failed request: ${line}`),
    ...errors,
  ];
  if (lines.length > 0) throw new Error(`The page was not quiet:\n${lines.join("\n")}`);
}
