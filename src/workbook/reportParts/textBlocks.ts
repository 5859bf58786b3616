import type { Note } from "../../indicators/declaration";
import { citeWithCare } from "../../law/citation";
import type { ReportBlock, TextBlock } from "../../sheets/reportSheet";

export function textBlock(style: TextBlock["style"], words: string): TextBlock {
  return { kind: "text", style, text: words };
}

export { citeWithCare };

export function noteBlocks(notes: readonly Note[]): readonly ReportBlock[] {
  if (notes.length === 0) return [];
  return [
    textBlock("heading", "Notes"),
    ...notes.map((note) =>
      textBlock("body", note.source ? `${note.text} (${citeWithCare(note.source)})` : note.text),
    ),
  ];
}
