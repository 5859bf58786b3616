import { rowsFor, type Computation } from "./computation";

const row = rowsFor("5A");

/** Indicator 5: the plan prints percents and no counts. */
export const placement: readonly Computation[] = [
  row(
    "5A-baseline-rounding",
    663,
    "60.32% of the text against the table",
    { kind: "rounded", value: 60.32 },
    "60.3%",
    { note: "The plan prints no counts for indicator 5: its percents themselves cannot be recomputed." },
  ),
];
