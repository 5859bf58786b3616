import type { Step, TableFit } from "../run/steps";
import type { Route } from "../shell/paneContext";
import { words } from "../words";

/** So many headings say why; more would be a list to read. */
const TELLING = 3;

/** "Indicator 9. Disproportionate representation", "Budget check". */
export function stepTitle(step: Step): string {
  return step.kind === "indicator"
    ? words.home.indicator(step.indicator.code, step.indicator.title)
    : step.job.title;
}

/** Where a step is taken, with the table it was proposed for. */
export function stepRoute({ step, table }: TableFit): Route {
  return step.kind === "indicator"
    ? { page: "indicators", code: step.indicator.code, form: step.form.id, table }
    : { page: step.job.group, job: step.job.id, input: step.input.id, table };
}

/** Why it is proposed: which table, what a row of it is, and the headings that say so. */
export function whyOf({ step, table, headings }: TableFit): string {
  return words.home.why(table.name, step.form.rowIs, enumerated(headings));
}

/** "A, B and C". */
export function enumerated(headings: readonly string[]): string {
  const shown = headings.slice(0, TELLING);
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : words.home.and(shown.slice(0, -1).join(", "), last);
}
