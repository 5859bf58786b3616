import type { Note } from "../../indicators/declaration";
import { cite, type Citation } from "../../law/citation";
import type { ReportBlock, TextBlock } from "../../sheets/reportSheet";

export function textBlock(style: TextBlock["style"], words: string): TextBlock {
  return { kind: "text", style, text: words };
}

/** Where nobody has seen the document's own words, the reader is told to compare. */
export function citeWithCare(citation: Citation): string {
  return citation.compareWithSource ? `${cite(citation)}; compare with the document` : cite(citation);
}

export function noteBlocks(notes: readonly Note[]): readonly ReportBlock[] {
  if (notes.length === 0) return [];
  return [
    textBlock("heading", "Notes"),
    ...notes.map((note) =>
      textBlock("body", note.source ? `${note.text} (${citeWithCare(note.source)})` : note.text),
    ),
  ];
}
