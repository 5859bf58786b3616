import { jobsWords } from "./jobs";

interface Parts {
  readonly figures: number;
  readonly tables: number;
  readonly charts: number;
  readonly sheets?: number;
  readonly files?: number;
}

/** How much a result has, in one sentence. */
export function readySentence({ figures, tables, charts, sheets = 0, files = 0 }: Parts): string {
  const parts = [
    ...(figures > 0 ? [jobsWords.figureCount(figures)] : []),
    ...(tables > 0 ? [jobsWords.tableCount(tables)] : []),
    ...(charts > 0 ? [jobsWords.chartCount(charts)] : []),
    ...(sheets > 0 ? [jobsWords.sheetCount(sheets)] : []),
    ...(files > 0 ? [jobsWords.fileCount(files)] : []),
  ];
  return parts.length === 0 ? jobsWords.noResult : jobsWords.resultReady(parts.join(", "));
}
