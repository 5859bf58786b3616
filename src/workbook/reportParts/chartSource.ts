import { cite, type Citation } from "../../law/citation";

/** Longer lines are not read below a chart; the whole citation stands in the report's sources. */
const LONGEST = 170;

/**
 * The line below a chart that says where its figures come from: whose data, which rule, and who computed.
 * @param data what was read, "table Children", or nothing where figures were typed into the pane
 */
export function chartSource(
  data: readonly string[],
  rule: Citation | undefined,
  year: string | undefined,
): string {
  const tables = data.length === 0 ? "figures typed in" : [...new Set(data)].join(", ");
  const parts = [`Source: ${lowerFirst(tables)}`, ...(year === undefined ? [] : [year])].join("; ");
  const whole = rule === undefined ? `${parts}.` : `${parts}. Rule: ${cite(rule)}.`;
  if (whole.length <= LONGEST) return whole;
  const short = rule === undefined ? `${parts}.` : `${parts}. Rule: ${rule.source.title}.`;
  return short.length <= LONGEST ? short : `${parts}.`;
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
