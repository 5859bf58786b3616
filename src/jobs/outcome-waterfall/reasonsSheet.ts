import { textOf } from "../../indicators/b07-preschool-outcomes/childRecords";
import { PROGRESS_CATEGORIES } from "../../measures/childOutcomeCategory";
import { STEP_ADVICE, STEP_TITLES } from "../../monitoring/childOutcomes/stepWords";
import type { ReportCell, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import type { FollowedChildren } from "../childOutcomes/readChildren";

/** Every child with its days of service and, for each outcome, its category or the reason there is none. */
export function reasonsSheet(followed: FollowedChildren): ReportSheet {
  const { rows, records, outcomes, nameOf, numberOf, rowTitle } = followed;
  const { dates, children } = records;
  const withDistrict = rows.columns.district !== undefined;
  const columns: TableBlock["columns"] = [
    { title: rowTitle, format: "count" },
    { title: "Child", format: "typedText" },
    ...(withDistrict ? [{ title: "District", format: "typedText" } as const] : []),
    ...(dates === undefined
      ? []
      : ([
          { title: "Entry date", format: "date" },
          { title: "Exit date", format: "date" },
          { title: "Days of service", format: "count" },
        ] as const)),
    ...outcomes.map(({ outcome }) => ({ title: `Outcome ${outcome.code}`, format: "text" as const })),
    { title: "What to do", format: "text", width: 60 },
  ];
  const left: number[] = [];
  const lines = children.map((row, at): readonly ReportCell[] => {
    const steps = outcomes.map((one) => one.steps[row]);
    if (steps.some((step) => step !== undefined)) left.push(at);
    const advice = new Set(steps.flatMap((step) => (step === undefined ? [] : [STEP_ADVICE[step]])));
    return [
      numberOf(row),
      nameOf(row),
      ...(withDistrict ? [textOf(rows, "district", row) ?? null] : []),
      ...(dates === undefined
        ? []
        : [dates.entry[row] ?? null, dates.exit[row] ?? null, dates.days[row] ?? null]),
      ...outcomes.map(({ conversions }, outcome) => {
        const step = steps[outcome];
        return step === undefined ? PROGRESS_CATEGORIES[conversions[row]!]! : STEP_TITLES[step];
      }),
      [...advice].join(" "),
    ];
  });
  return {
    name: "Children and reasons",
    label: "Children and reasons",
    blocks: [
      { kind: "text", style: "title", text: "Children and reasons" },
      {
        kind: "text",
        style: "body",
        text: "One row a child: the progress category in each outcome, or the step at which the record left. Colored rows are left out of one outcome at least.",
      },
      {
        kind: "table",
        id: "reasons",
        title: "Children and reasons",
        columns,
        rows: lines,
        flagged: left,
      },
    ],
  };
}
