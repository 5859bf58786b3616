import type { Cells } from "./spec";

/** Extension days in a formula: none where they were granted after the limit was over. */
export function grantedDays(cell: Cells, kind: string, start: string): string {
  const late = `${cell("extendedOn")}>MN.DEADLINE("${kind}",${cell(start)})`;
  return `IF(${cell("extendedOn")}="",${cell("extension")}+0,IF(${late},0,${cell("extension")}+0))`;
}

/** Why a case is left out, in a formula: it ended in another way by the day judged on. */
export function endedBy(cell: Cells, column: string, because: string): string {
  return `IF(${cell(column)}="","",IF(${cell(column)}<=${cell("asOf")},"${because}",""))`;
}
