import type { SheetText } from "./sheetText";

/** The order in which a worksheet's elements must stand (ECMA-376 part 1, CT_Worksheet). */
const order =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF
drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

const place = (name: string) => {
  const at = order.indexOf(name);
  return at < 0 ? order.length - 1 : at;
};

/** The part with some of its elements exchanged, put in or (with "") taken out; all between them as it was. */
export function withSections(sheet: SheetText, edits: ReadonlyMap<string, string>): string {
  const { text, sections, rootContentStart, rootContentEnd } = sheet;
  const missing = [...edits].filter(
    ([name, xml]) => xml !== "" && !sections.some((one) => one.name === name),
  );
  missing.sort(([left], [right]) => place(left) - place(right));
  let out = text.slice(0, rootContentStart);
  let at = rootContentStart;
  const placed = new Set<string>();
  // An empty root, "<worksheet/>", has to be opened first.
  if (text.endsWith("/>", rootContentStart)) out = `${out.slice(0, -2)}>`;
  for (const section of sections) {
    while (missing.length > 0 && place((missing[0] as [string, string])[0]) < place(section.name)) {
      out += text.slice(at, section.start) + (missing.shift() as [string, string])[1];
      at = section.start;
    }
    const edit = edits.get(section.name);
    if (edit === undefined) continue;
    // Conditional formats come as several elements of one name: the first place takes them all.
    out += text.slice(at, section.start) + (placed.has(section.name) ? "" : edit);
    placed.add(section.name);
    at = section.end;
  }
  return out + text.slice(at, rootContentEnd) + missing.map(([, xml]) => xml).join("") + closing(sheet);
}

function closing({ text, prefix, rootContentEnd }: SheetText): string {
  const rest = text.slice(rootContentEnd);
  return rest.startsWith("</") ? rest : `</${prefix}worksheet>${rest}`;
}
