import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { showRounded } from "../../measures/rounding";
import { Standing, type Calibration } from "../../measures/rasch/calibrate";
import type { ScaleUse } from "../../measures/rasch/categoryStatistics";
import type { ResidualCheck } from "../../measures/rasch/residualCheck";
import { toUserScale, type UserScale } from "../../measures/rasch/userScale";
import type { Survey } from "../surveyAnswers/readSurvey";

/** Mean squares beyond these deserve a look: 0.5 to 1.5 serves measurement, above 2 it distorts (Winsteps' help). */
const LOW_FIT = 0.5;
const HIGH_FIT = 1.5;

export function itemsTable({ items }: Calibration, { names }: Survey, scale: UserScale): ResultTable {
  const order = names
    .map((_, item) => item)
    .sort((one, other) => sortable(items.measure[other]!) - sortable(items.measure[one]!));
  const flagged: number[] = [];
  const rows = order.map((item, row): ResultCell[] => {
    const standing = items.standing[item]! as Standing;
    if (standing === Standing.None) {
      const none: ResultCell = { missing: "no answer that could be used" };
      return [names[item]!, ...Array.from({ length: 8 }, () => none), items.count[item]!, "no measure"];
    }
    const reading = readingOf(standing, items.infit[item]!, items.outfit[item]!);
    if (reading !== "") flagged.push(row);
    return [
      names[item]!,
      toUserScale(items.measure[item]!, scale),
      items.error[item]! * scale.unit,
      items.realError[item]! * scale.unit,
      items.infit[item]!,
      items.infitZ[item]!,
      items.outfit[item]!,
      items.outfitZ[item]!,
      items.score[item]!,
      items.count[item]!,
      reading,
    ];
  });
  return {
    id: "items",
    title: "Questions, the hardest to agree with first",
    columns: [
      { title: "Question", kind: "text" },
      { title: "Measure", kind: "number" },
      { title: "Standard error", kind: "number" },
      { title: "Standard error with misfit", kind: "number" },
      { title: "Infit", kind: "number" },
      { title: "Infit, standardized", kind: "number" },
      { title: "Outfit", kind: "number" },
      { title: "Outfit, standardized", kind: "number" },
      { title: "Score from 0", kind: "count" },
      { title: "Answers used", kind: "count" },
      { title: "Remark", kind: "text" },
    ],
    rows,
    flagged,
  };
}

const sortable = (measure: number): number => (Number.isNaN(measure) ? -Infinity : measure);

function readingOf(standing: Standing, infit: number, outfit: number): string {
  if (standing === Standing.AllLowest || standing === Standing.AllHighest)
    return `everybody gave the ${standing === Standing.AllLowest ? "lowest" : "highest"} answer; measured 0.3 inside the end, no part of the estimation`;
  if (infit > HIGH_FIT || outfit > HIGH_FIT)
    return `answers follow the measure less than they should (mean square above ${HIGH_FIT})`;
  return infit < LOW_FIT || outfit < LOW_FIT
    ? `answers are more alike than chance allows (mean square below ${LOW_FIT}): it may repeat another question`
    : "";
}

/** Categories and thresholds; one block a question where each has its own. */
export function categoriesTable(uses: readonly ScaleUse[], { names }: Survey, scale: UserScale): ResultTable {
  const rows: ResultCell[][] = [];
  const flagged: number[] = [];
  for (const use of uses) {
    const name = use.items.length === 1 ? names[use.items[0]!]! : "all questions";
    for (const one of use.categories) {
      const remarks = [
        ...(use.disorderedThresholds.includes(one.category)
          ? ["threshold below the one before: this answer's neighbor below is nowhere the likeliest"]
          : []),
        ...(use.disorderedAverages.includes(one.category)
          ? ["who chose it agreed less on the whole than who chose the answer below"]
          : []),
      ];
      if (remarks.length > 0) flagged.push(rows.length);
      const number = (value: number): ResultCell =>
        Number.isFinite(value)
          ? value
          : { missing: one.count === 0 ? "never chosen" : "the lowest answer has none" };
      rows.push([
        name,
        one.category,
        one.count,
        one.percent,
        number(one.averageMeasure * scale.unit),
        number(one.expectedMeasure * scale.unit),
        number(one.outfit),
        number(one.threshold * scale.unit),
        remarks.join("; "),
      ]);
    }
  }
  return {
    id: "categories",
    title: "Answers and thresholds",
    columns: [
      { title: "Scale of", kind: "text" },
      { title: "Answer", kind: "number" },
      { title: "Times", kind: "count" },
      { title: "Percent", kind: "percent" },
      { title: "Mean distance of who chose it", kind: "number" },
      { title: "The same as expected", kind: "number" },
      { title: "Outfit", kind: "number" },
      { title: "Threshold from the question's measure", kind: "number" },
      { title: "Remark", kind: "text" },
    ],
    rows,
    flagged,
  };
}

/** What the measures leave unexplained: the first contrast, and pairs of questions that go together. */
export function residualsTable(check: ResidualCheck, { names }: Survey): ResultTable {
  const most = Math.min(5, Math.floor(check.items.length / 2));
  const loading = (at: number): ResultCell[] => [
    "loading on the first contrast",
    names[check.items[at]!]!,
    "",
    check.loadings[at]!,
  ];
  const last = check.items.length;
  return {
    id: "residuals",
    title: `What is left in the answers (first contrast ${showRounded(check.firstContrast, 2)} questions' worth)`,
    columns: [
      { title: "What", kind: "text" },
      { title: "Question", kind: "text" },
      { title: "With", kind: "text" },
      { title: "Correlation", kind: "number" },
    ],
    rows: [
      ...Array.from({ length: most }, (_, at) => loading(at)),
      ...Array.from({ length: most }, (_, at) => loading(last - most + at)),
      ...check.closestPairs.map(({ one, other, correlation }): ResultCell[] => [
        "closest pair",
        names[one]!,
        names[other]!,
        correlation,
      ]),
    ],
  };
}
