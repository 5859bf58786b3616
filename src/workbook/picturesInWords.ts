import type { PictureBlock, ReportSheet } from "../sheets/reportSheet";

/** The report with what its pictures show in words, where the workbook cannot hold them: nothing is left out without a trace. */
export function picturesInWords(report: ReportSheet, shown: (block: PictureBlock) => boolean): ReportSheet {
  const inWords = (block: ReportSheet["blocks"][number]): ReportSheet["blocks"][number] =>
    block.kind !== "picture" || shown(block)
      ? block
      : {
          kind: "text",
          style: "note",
          text: `A picture belongs here, and this Excel cannot show it. ${block.title === undefined ? "" : `${block.title}. `}${block.description}`,
        };
  return { ...report, blocks: report.blocks.map(inWords) };
}
