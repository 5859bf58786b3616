import type { Parts } from "../package/parts";
import { childrenNamed, parseXml } from "../package/xml";
import { moveIndex, moveReferences, type Shift } from "./shifts";
import type { SheetText } from "./sheetText";

/*
 * When rows or columns were put in or taken out, what is kept without being understood has to move with its cells: merged cells,
 * conditional formats, links, filters, comments, pictures and charts. Formulas inside conditional formats are left as they are.
 */

const placed: Record<string, string> = {
  mergeCells: "mergeCell",
  conditionalFormatting: "conditionalFormatting",
  hyperlinks: "hyperlink",
  autoFilter: "autoFilter",
  dataValidations: "dataValidation",
  protectedRanges: "protectedRange",
  ignoredErrors: "ignoredError",
};

export function movedSections(text: SheetText, shifts: readonly Shift[]): Map<string, string> {
  const edits = new Map<string, string>();
  if (shifts.length === 0) return edits;
  for (const section of text.sections) {
    const item = placed[section.name];
    if (!item) continue;
    const old = text.text.slice(section.start, section.end);
    const moved = moveItems(old, item, shifts);
    // A sheet may hold many conditionalFormatting elements; they are joined in the place of the first.
    edits.set(section.name, (edits.get(section.name) ?? "") + moved);
  }
  return edits;
}

function moveItems(xml: string, item: string, shifts: readonly Shift[]): string {
  const root = parseXml(xml);
  const elements = root.name === item ? [root] : childrenNamed(root, item);
  let out = xml;
  for (const element of elements.reverse()) {
    const old = xml.slice(element.start, element.end);
    let gone = false;
    const head = old
      .slice(0, element.contentStart - element.start)
      .replace(/\b(ref|sqref)="([^"]*)"/, (_, name, value) => {
        const moved = moveReferences(String(value), shifts);
        if (moved === "") gone = true;
        return `${String(name)}="${moved}"`;
      });
    const fresh = gone ? "" : head + old.slice(element.contentStart - element.start);
    out = out.slice(0, element.start) + fresh + out.slice(element.end);
  }
  const left =
    root.name === item ? out !== "" : childrenNamed(out === "" ? undefined : parseXml(out), item).length > 0;
  return left ? out : "";
}

/** Pictures, shapes and charts are anchored to rows and columns by number. */
export async function moveAnchors(parts: Parts, sheetPath: string, shifts: readonly Shift[]): Promise<void> {
  const relations = await parts.relationships(sheetPath);
  const path = relations.path(relations.ofType("drawing")[0]);
  const text = path === undefined ? undefined : await parts.text(path);
  if (path === undefined || text === undefined) return;
  const moved = text.replace(
    /<(\w+:)?(row|col)>(\d+)<\//g,
    (whole, prefix: string | undefined, name: string, index: string) => {
      const axis = name === "row" ? "rows" : "columns";
      const now = moveIndex(Number(index), axis, shifts) ?? shifts.find((one) => one.axis === axis)?.at;
      return now === undefined ? whole : `<${prefix ?? ""}${name}>${now}</`;
    },
  );
  if (moved !== text) parts.set(path, moved);
}

export async function moveCommentCells(
  parts: Parts,
  sheetPath: string,
  shifts: readonly Shift[],
): Promise<void> {
  const relations = await parts.relationships(sheetPath);
  for (const kind of ["comments", "threadedComment"]) {
    for (const relation of relations.ofType(kind)) {
      const path = relations.path(relation) as string;
      const text = (await parts.text(path)) ?? "";
      const moved = text.replace(
        /(<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\sref=")([^"]*)"/g,
        (_, head, cell) => {
          return `${String(head)}${moveReferences(String(cell), shifts) || String(cell)}"`;
        },
      );
      if (moved !== text && text !== "") parts.set(path, moved);
    }
  }
}
