import type { PageSetup } from "../../api";
import { child, escapeXml } from "../package/xml";
import { attributeText } from "../styles/styleSheet";
import { sectionElement } from "./readSheet";
import { section, type SheetText } from "./sheetText";

/** Sides, above and below, in inches; header and footer stand in half of that. */
const SIDES = ["left", "right", "top", "bottom"] as const;

/** Letter, 8.5 by 11 inches. */
const LETTER = "1";

/** How the file says the sheet is printed; undefined where it says nothing. */
export function readPage(text: SheetText): PageSetup | undefined {
  const setup = sectionElement(text, "pageSetup")?.attributes;
  const lines = sectionElement(text, "headerFooter");
  if (setup === undefined && lines === undefined) return undefined;
  const fits = child(sectionElement(text, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"];
  const fit = fits === "1" || fits === "true";
  const margins = sectionElement(text, "pageMargins")?.attributes;
  const margin = margins && SIDES.every((side) => margins[side] === margins.left) ? margins.left : undefined;
  const header = child(lines, "oddHeader")?.text;
  const footer = child(lines, "oddFooter")?.text;
  // 0 means as many as it takes, and a page where nothing is said.
  const pages = (said: string | undefined) => (said === undefined ? 1 : Number(said));
  const wide = fit ? pages(setup?.["fitToWidth"]) : 0;
  const tall = fit ? pages(setup?.["fitToHeight"]) : 0;
  return {
    landscape: setup?.["orientation"] === "landscape",
    ...(wide > 0 && { pagesWide: wide }),
    ...(tall > 0 && { pagesTall: tall }),
    ...(margin !== undefined && { margin: Number(margin) }),
    ...(header !== undefined && { header }),
    ...(footer !== undefined && { footer }),
  };
}

/** The elements to exchange where the page is another than the file's; whatever else they said stays. */
export function pageSections(text: SheetText, page: PageSetup | undefined): ReadonlyMap<string, string> {
  const edits = new Map<string, string>();
  if (page === undefined || samePage(page, readPage(text))) return edits;
  const p = text.prefix;
  const { landscape, pagesWide, pagesTall, margin, header, footer } = page;
  const fit = pagesWide !== undefined || pagesTall !== undefined;
  edits.set("sheetPr", sheetProperties(text, fit));
  if (margin !== undefined) {
    const half = String(margin / 2);
    const sides = Object.fromEntries(SIDES.map((side) => [side, String(margin)]));
    edits.set("pageMargins", `<${p}pageMargins${attributeText({ ...sides, header: half, footer: half })}/>`);
  }
  const setup = {
    paperSize: LETTER,
    ...sectionElement(text, "pageSetup")?.attributes,
    orientation: landscape ? "landscape" : "portrait",
    ...(fit && { fitToWidth: String(pagesWide ?? 0), fitToHeight: String(pagesTall ?? 0) }),
  };
  edits.set("pageSetup", `<${p}pageSetup${attributeText(setup)}/>`);
  const line = (name: string, words: string | undefined) =>
    words === undefined ? "" : `<${p}${name}>${escapeXml(words)}</${p}${name}>`;
  const lines = line("oddHeader", header) + line("oddFooter", footer);
  edits.set("headerFooter", lines === "" ? "" : `<${p}headerFooter>${lines}</${p}headerFooter>`);
  return edits;
}

/** The sheet's properties with the one that lets the page fit; it stands last. */
function sheetProperties(text: SheetText, fit: boolean): string {
  const p = text.prefix;
  const place = section(text, "sheetPr");
  const old = sectionElement(text, "sheetPr");
  const source = place ? text.text.slice(place.start, place.end) : "";
  const kept = (old?.children ?? [])
    .filter(({ name }) => name !== "pageSetUpPr")
    .map(({ start, end }) => source.slice(start, end))
    .join("");
  const before = child(old, "pageSetUpPr")?.attributes;
  const setup = attributeText({ ...before, fitToPage: fit ? "1" : "0" });
  return `<${p}sheetPr${attributeText(old?.attributes ?? {})}>${kept}<${p}pageSetUpPr${setup}/></${p}sheetPr>`;
}

const KEYS = ["landscape", "pagesWide", "pagesTall", "margin", "header", "footer"] as const;

function samePage(one: PageSetup, other: PageSetup | undefined): boolean {
  return other !== undefined && KEYS.every((key) => one[key] === other[key]);
}
