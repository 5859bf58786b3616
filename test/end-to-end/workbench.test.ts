import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { expectQuiet, launchBrowser, openPage, type OpenOptions, type PageLog } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { firstSampleOpened } from "./helpers/workbenchPage";

/** The workbench as a person uses it, in the built page. */
let site: Served;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openWorkbench(options: OpenOptions = {}): Promise<{ page: Page; log: PageLog }> {
  const opened = await openPage(browser, site.url, options);
  await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened.page.goto(site.url);
  await opened.page.getByTestId("mode").filter({ hasText: "Ready" }).waitFor();
  await firstSampleOpened(opened.page);
  return opened;
}

async function openEmpty(options: OpenOptions = {}): Promise<{ page: Page; log: PageLog }> {
  const opened = await openWorkbench(options);
  await opened.page.getByRole("button", { name: "New" }).click();
  await cell(opened.page, "Sheet1!A1").waitFor();
  return opened;
}

const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

async function goTo(page: Page, address: string): Promise<void> {
  await page.getByTestId("name-box").fill(address);
  await page.keyboard.press("Enter");
}

async function write(page: Page, address: string, ...texts: string[]): Promise<void> {
  await goTo(page, address);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

async function shows(page: Page, address: string, text: string): Promise<void> {
  await expect.poll(() => cell(page, address).textContent(), { message: address }).toBe(text);
}

/** Drops a file onto the page as a person drags it from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      for (const type of ["dragover", "drop"]) {
        document
          .querySelector(".workbench")
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    },
    [name, [...bytes]] as const,
  );
}

describe("opening the workbench", () => {
  it("shows the first sample, computed, beside the pane, without a request to anyone else", async () => {
    const { page, log } = await openWorkbench();
    await expect.poll(() => page.getByRole("tab").count()).toBeGreaterThan(1);
    // A person who has never seen it is led on at once: from the sample's table to the indicator it holds.
    await page
      .getByTestId("pane")
      .getByRole("article", { name: /^Indicator 7/ })
      .waitFor();
    expect(await page.evaluate(() => "workbench" in window)).toBe(false);
    expectQuiet(log);
    await page.context().close();
  });

  it("offers the samples in a menu and opens them", async () => {
    const { page, log } = await openWorkbench();
    const before = await page.title();
    await page.getByRole("button", { name: "Samples", exact: true }).click();
    const others = page.getByRole("menuitem");
    await expect.poll(() => others.count()).toBeGreaterThan(1);
    await others.first().click();
    await expect.poll(() => page.title()).not.toBe(before);
    expectQuiet(log);
    await page.context().close();
  });
});

describe("working in cells", () => {
  it("computes our functions, spills, follows an edit, undoes and redoes", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "1", "2", "3");
    await write(page, "B1", "4", "8", "12");
    await write(page, "C1", "=MN.PERCENT(A1:A3,B1:B3)");
    for (const row of [1, 2, 3]) await shows(page, `Sheet1!C${row}`, "25");
    await write(page, "A2", "4");
    await shows(page, "Sheet1!C2", "50");
    await shows(page, "Sheet1!C3", "25");
    await page.keyboard.press("Control+z");
    await shows(page, "Sheet1!C2", "25");
    await page.keyboard.press("Control+y");
    await shows(page, "Sheet1!C2", "50");
    // A spilled cell shows the formula of its spill.
    await goTo(page, "C3");
    await expect.poll(() => page.getByTestId("formula-bar").inputValue()).toBe("=MN.PERCENT(A1:A3,B1:B3)");
    await expect.poll(() => page.locator(".mark.spill").count()).toBe(1);
    expectQuiet(log);
    await page.context().close();
  });

  it("says what is wrong with an error, in the status line", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "=MN.PERCENT(0,0)");
    await goTo(page, "A1");
    await shows(page, "Sheet1!A1", "#N/A");
    await expect.poll(() => page.getByTestId("cell-message").textContent()).toMatch(/^#N\/A .{10,}/);
    await expect.poll(() => cell(page, "Sheet1!A1").getAttribute("title")).toMatch(/.{10,}/);
    expectQuiet(log);
    await page.context().close();
  });

  it("edits as Excel does: typing replaces, F2 edits, Escape gives up, Delete clears", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "first", "12%");
    await shows(page, "Sheet1!A2", "12%");
    await goTo(page, "A1");
    await page.keyboard.press("F2");
    await page.keyboard.type(" more");
    await page.keyboard.press("Tab");
    await shows(page, "Sheet1!A1", "first more");
    await expect.poll(() => page.getByTestId("name-box").inputValue()).toBe("B1");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await shows(page, "Sheet1!A1", "first more");
    await page.keyboard.press("Delete");
    await shows(page, "Sheet1!A1", "");
    await page.getByTestId("formula-bar").click();
    await page.keyboard.type("=2*21");
    await page.keyboard.press("Enter");
    await shows(page, "Sheet1!A1", "42");
    expectQuiet(log);
    await page.context().close();
  });

  it("helps while a formula is typed: names, arguments, pointing with keys and mouse", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "1", "2");
    await write(page, "B1", "4", "5");
    await goTo(page, "C1");
    await page.keyboard.type("=mn.perc");
    await page.getByTestId("function-help").getByRole("option", { name: "MN.PERCENT" }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.getByTestId("current-argument").textContent()).toBe("numerator");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.type(",");
    await expect.poll(() => page.getByTestId("current-argument").textContent()).toBe("denominator");
    const from = await cell(page, "Sheet1!B1").boundingBox();
    const to = await cell(page, "Sheet1!B2").boundingBox();
    if (!from || !to) throw new Error("The cells to point at are not on the screen.");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10);
    await page.mouse.up();
    await expect.poll(() => page.getByTestId("cell-editor").inputValue()).toBe("=MN.PERCENT(A1:A2,B1:B2");
    await page.keyboard.press("Enter");
    await shows(page, "Sheet1!C1", "25");
    await shows(page, "Sheet1!C2", "40");
    expectQuiet(log);
    await page.context().close();
  });

  it("copies with formulas moved along, and pastes what other programs leave on the clipboard", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "1", "2", "=A1+A2");
    await goTo(page, "A1:A3");
    await page.keyboard.press("Control+c");
    const clipboard = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return { types: item?.types, text: await navigator.clipboard.readText() };
    });
    expect(clipboard.types).toEqual(expect.arrayContaining(["text/plain", "text/html"]));
    expect(clipboard.text.replaceAll("\r\n", "\n")).toBe("1\n2\n3");
    await goTo(page, "C2");
    await page.keyboard.press("Control+v");
    await goTo(page, "C4");
    await expect.poll(() => page.getByTestId("formula-bar").inputValue()).toBe("=C2+C3");
    await page.evaluate(() => navigator.clipboard.writeText("District\tRate\nAnoka\t12.5%\n"));
    await goTo(page, "E1");
    await page.keyboard.press("Control+v");
    await shows(page, "Sheet1!E2", "Anoka");
    await shows(page, "Sheet1!F2", "12.50%");
    // Cut moves.
    await goTo(page, "A1:A3");
    await page.keyboard.press("Control+x");
    await goTo(page, "H1");
    await page.keyboard.press("Control+v");
    await shows(page, "Sheet1!H2", "2");
    await shows(page, "Sheet1!A2", "");
    expectQuiet(log);
    await page.context().close();
  });

  it("fills down, selects with the keyboard and sums the selection up", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "1", "2", "3");
    await write(page, "B1", "=A1*10");
    await goTo(page, "B1:B3");
    await page.keyboard.press("Control+d");
    await shows(page, "Sheet1!B3", "30");
    await goTo(page, "A1");
    await page.keyboard.press("Control+Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => page.getByTestId("summary").textContent()).toBe("Average: 11Count: 6Sum: 66");
    expectQuiet(log);
    await page.context().close();
  });

  it("goes to the last cell a sheet can have, and back", async () => {
    const { page, log } = await openEmpty();
    await write(page, "XFD1048576", "end");
    await shows(page, "Sheet1!XFD1048576", "end");
    await page.keyboard.press("Control+Home");
    await cell(page, "Sheet1!A1").waitFor();
    expectQuiet(log);
    await page.context().close();
  });
});

describe("sheets", () => {
  it("are added, renamed, deleted after asking, and brought back", async () => {
    const { page, log } = await openEmpty();
    await page.getByRole("button", { name: "Add a sheet", exact: true }).click();
    await cell(page, "Sheet2!A1").waitFor();
    await page.getByRole("tab", { name: "Sheet2" }).dblclick();
    await page.keyboard.type("Counts");
    await page.keyboard.press("Enter");
    await cell(page, "Counts!A1").waitFor();
    await page.getByRole("tab", { name: "Counts" }).press("Delete");
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => page.getByRole("tab").count()).toBe(1);
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "Counts" }).waitFor();
    expectQuiet(log);
    await page.context().close();
  });
});

describe("files", () => {
  it("save a workbook that opens again with its formulas", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "20", "=A1/4");
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Workbook.xlsx");
    const saved = readFileSync(await download.path());
    await page.getByRole("button", { name: "New" }).click();
    await shows(page, "Sheet1!A2", "");
    await drop(page, "again.xlsx", saved);
    await shows(page, "Sheet1!A2", "5");
    await goTo(page, "A2");
    await expect.poll(() => page.getByTestId("formula-bar").inputValue()).toBe("=A1/4");
    expectQuiet(log);
    await page.context().close();
  });

  it("ask before unsaved changes go", async () => {
    const { page, log } = await openEmpty();
    await write(page, "A1", "precious");
    await page.getByRole("button", { name: "New" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await shows(page, "Sheet1!A1", "precious");
    await page.getByRole("button", { name: "New" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Do not save" }).click();
    await shows(page, "Sheet1!A1", "");
    expectQuiet(log);
    await page.context().close();
  });

  it("that cannot be opened get one sentence, and the open workbook stays", async () => {
    const { page, log } = await openEmpty();
    await drop(page, "good.csv", new TextEncoder().encode("District,Children\nAnoka,12\n"));
    await shows(page, "good!A2", "Anoka");
    const zip = [0x50, 0x4b, 3, 4, ...Array.from({ length: 200 }, (_, place) => (place * 37) % 256)];
    for (const bytes of [[1, 2, 3, 4, 5], zip, []]) {
      await drop(page, "broken.xlsx", new Uint8Array(bytes));
      const message = page.getByTestId("message");
      await message.waitFor();
      await expect.poll(() => message.textContent()).toMatch(/The workbook you had open is still here\./);
      await page.getByRole("button", { name: "Close this message" }).click();
      await shows(page, "good!B2", "12");
    }
    expectQuiet(log);
    await page.context().close();
  });
});

describe("for everyone", () => {
  for (const [name, options] of [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 420, height: 800 } }],
  ] as const) {
    it(`axe finds nothing: ${name}`, async () => {
      const { page, log } = await openWorkbench(options);
      await page.getByTestId("pane").locator("h1, h2, h3").first().waitFor({ state: "attached" });
      const found = await new AxeBuilder({ page }).analyze();
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ).toEqual([]);
      expectQuiet(log);
      await page.context().close();
    });
  }

  it("F6 goes round the parts of the page", async () => {
    const { page, log } = await openWorkbench();
    await page.getByTestId("cell-editor").focus();
    const seen: (string | null | undefined)[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press("F6");
      seen.push(
        await page.evaluate(() =>
          document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
        ),
      );
    }
    expect(seen).toEqual(["sheets", "pane", "toolbar", "formula bar", "sheet"]);
    expectQuiet(log);
    await page.context().close();
  });

  it("a narrow window shows the sheet or the pane", async () => {
    const { page, log } = await openWorkbench({ viewport: { width: 420, height: 800 } });
    await page.getByRole("button", { name: "Minnesota Indicators", exact: true }).click();
    await expect.poll(() => page.getByTestId("pane").isVisible()).toBe(true);
    await expect.poll(() => page.locator(".grid").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Sheet", exact: true }).click();
    await expect.poll(() => page.locator(".grid").isVisible()).toBe(true);
    expectQuiet(log);
    await page.context().close();
  });
});
