import { revenueSteps, type RevenueFigures, type RevenueStep } from "../../achievement/revenueSteps";
import type { Problem, RawCell } from "../../indicators/declaration";
import { clearly, readTypedNumber, UNITED_STATES, type NumberStyle } from "../../measures/cells/typedNumber";
import { DISTRICT, FIGURES } from "../../jobs/revenueFigures/columns";
import { RevenueReader } from "../../jobs/revenueFigures/readFigures";
import { words } from "../words";

/** A district: its figures and the steps from them to aid and levy. */
export interface TypedRevenue {
  readonly district: string;
  readonly figures: RevenueFigures;
  readonly steps: readonly RevenueStep[];
}

/**
 * What was typed, read as the jobs read a row of a table.
 * @param texts by column id, numbers in the signs of `style` or plain; a blank one counts as not typed
 * @returns no revenue where a figure is missing or wrong; `problems` says which
 */
export function typedRevenue(
  texts: Readonly<Record<string, string>>,
  fy: number,
  style: NumberStyle = UNITED_STATES,
): { readonly revenue: TypedRevenue | undefined; readonly problems: readonly Problem[] } {
  const columns: Record<string, readonly RawCell[]> = {};
  const unclear: Problem[] = [];
  for (const { id, title } of FIGURES) {
    const text = texts[id]?.trim() ?? "";
    const typed = readTypedNumber(text, style);
    columns[id] = [typed.kind === "number" ? typed.plain : text || null];
    if (typed.kind === "unclear") unclear.push(twoNumbers(id, title, text, [typed.own, typed.other], style));
  }
  if (unclear.length > 0) return { revenue: undefined, problems: unclear };
  const reader = new RevenueReader({ count: 1, columns }, FIGURES);
  const figures = reader.figures(0);
  const district = texts[DISTRICT.id]?.trim() || words.revenue.typedDistrict;
  const revenue = figures && { district, figures, steps: revenueSteps(fy, figures) };
  return { revenue, problems: reader.reader.problems };
}

function twoNumbers(
  column: string,
  title: string,
  text: string,
  ways: readonly string[],
  style: NumberStyle,
): Problem {
  const [first, second] = ways.map((plain) => clearly(plain, style));
  return {
    severity: "error",
    row: 0,
    column,
    message: words.revenue.twoNumbers(title, text),
    advice: words.revenue.twoNumbersAdvice(first!, second!),
  };
}
