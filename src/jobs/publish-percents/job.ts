import { USUAL_EDGE, USUAL_MINIMUM } from "../../measures/publishing/usualLimits";
import { isBlank } from "../../indicators/readCells";
import { RecordReader, recordColumn } from "../../indicators/recordForm/recordReader";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { CFR_99 } from "../../law/sources";
import { csvText, type CsvCell } from "../../measures/publishing/csvText";
import { codePercent, countsBehind, showCoded, type CodedPercent } from "../../measures/publishing/percents";
import { isValue, value, type Outcome } from "../../measures/outcome";
import { NOTHING, type Job, type JobContext, type JobResult, type JobTable } from "../declaration";
import { numberSetting } from "../settingValues";

const COLUMNS = [
  recordColumn(
    "label",
    "Label",
    "text",
    "Name of the row.",
    ["district name", "school name", "name", "label", "district", "school", "group"],
    { required: true },
  ),
  recordColumn("count", "Count", "count", "How many were counted.", ["count", "numerator", "number"], {
    required: true,
  }),
  recordColumn(
    "whole",
    "Whole",
    "count",
    "Of how many.",
    ["whole", "denominator", "total", "enrollment", "students"],
    { required: true },
  ),
];
const MOST_DECIMALS = 2;

export const job: Job = {
  id: "publish-percents",
  group: "checks",
  title: "Publish percents safely",
  summary:
    "Turns counts into percents that do not tell who the few are: near 0 and 100 only a limit is shown, and small groups are left out.",
  inputs: [
    {
      id: "percents",
      title: "Counts and wholes",
      help: "One row a district, school or group, with the true counts. The result holds percents only.",
      forms: [
        {
          id: "table",
          title: "A count and its whole",
          rowIs: "a district, a school or a group",
          columns: COLUMNS,
          example: [
            { label: "District A (made up)", count: 9, whole: 100 },
            { label: "District B (made up)", count: 120, whole: 380 },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "minimum",
      from: "minimum-count",
      title: "Fewest people",
      help: "A limit covers at least so many people; groups with fewer than twice as many are left out.",
      default: String(USUAL_MINIMUM),
      minimum: 2,
      maximum: 1000,
    },
    {
      kind: "whole",
      id: "edge",
      title: "Narrowest limit, percent",
      help: "5 shows nothing finer than below 5 and above 95.",
      default: String(USUAL_EDGE),
      minimum: 1,
      maximum: 25,
    },
    {
      kind: "whole",
      id: "decimals",
      title: "Decimals",
      help: "More decimals tell more of the counts. 0 tells least.",
      default: "0",
      minimum: 0,
      maximum: MOST_DECIMALS,
    },
  ],
  sources: [
    { source: CFR_99, at: "disclosure of personally identifiable information", compareWithSource: true },
  ],
  compute: ({ percents }, context) => (percents === undefined ? NOTHING : published(percents, context)),
};

interface Row {
  readonly label: string;
  readonly count: number;
  readonly whole: number;
  readonly coded: Outcome<CodedPercent>;
}

function published({ rows }: JobTable, context: JobContext): JobResult {
  const minimum = Math.max(2, numberSetting(context, "minimum") ?? USUAL_MINIMUM);
  const edge = numberSetting(context, "edge") ?? USUAL_EDGE;
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, numberSetting(context, "decimals") ?? 0));
  const reader = new RecordReader(rows, COLUMNS);
  const found: Row[] = [];
  for (const row of reader.rows) {
    const [count, whole] = (["count", "whole"] as const).map((id) => {
      if (isBlank(reader.cell(id, row))) {
        return reader.refuse(row, id, "is blank", "Type the true count; 0 where there is nobody.");
      }
      return reader.count(id, row, "people");
    });
    if (count === undefined || whole === undefined) continue;
    if (count > whole) {
      reader.refuse(
        row,
        "count",
        `holds ${count}, more than its whole of ${whole}`,
        "Compare the two cells.",
      );
      continue;
    }
    found.push({
      label: reader.nameOf("label", row),
      count,
      whole,
      coded: codePercent(count, whole, minimum, edge),
    });
  }
  const problems = reader.problems.map((problem) => ({ ...problem, input: "percents" }));
  if (found.length === 0) return { ...NOTHING, problems };
  const body = found.map((row): ResultCell[] => [
    row.label,
    showCoded(row.coded, decimals),
    whyOf(row, minimum),
  ]);
  const exact = found.filter(({ coded }) => isValue(coded) && coded.value.kind === "percent");
  const told = exact.filter((row) => isTold(row, decimals));
  const table: ResultTable = {
    id: "published",
    title: "As it can be published",
    columns: [
      { title: "Label", kind: "text" },
      { title: "Percent", kind: "text" },
      { title: "Why it is shown so", kind: "text" },
    ],
    rows: body,
  };
  return {
    ...NOTHING,
    figures: [
      { id: "shown", title: "Percents shown", unit: "count", outcome: value(exact.length) },
      {
        id: "limits",
        title: "Shown as a limit",
        unit: "count",
        outcome: value(found.filter(({ coded }) => isValue(coded) && coded.value.kind !== "percent").length),
      },
      {
        id: "left",
        title: "Left out",
        unit: "count",
        outcome: value(found.filter(({ coded }) => !isValue(coded)).length),
      },
      {
        id: "told",
        title: "Shown percents that give their count away",
        unit: "count",
        outcome: value(told.length),
        verdict:
          told.length === 0
            ? { text: "none", tone: "good" }
            : { text: "known to whoever knows the whole; the counts are not small", tone: "warning" },
      },
    ],
    tables: [table],
    problems,
    notes: [
      {
        text: `Where fewer than ${minimum} people are counted, or fewer than ${minimum} are not, only a limit is shown, wide enough to cover ${minimum} people.`,
      },
      {
        text: "Do not publish the counts beside these percents: with the whole and one decimal a percent is often one count and no other.",
      },
      { text: "Several tables of the same people can tell more than each alone." },
    ],
    sheets: [
      {
        name: "Percents to publish",
        label: "Percents to publish",
        blocks: [
          { kind: "text", style: "title", text: "Percents" },
          {
            kind: "table",
            id: "published",
            title: "Percents",
            columns: [
              { title: "Label", format: "text" },
              { title: "Percent", format: "typedText" },
            ],
            rows: body.map(([label, percent]) => [String(label), String(percent)]),
          },
        ],
      },
    ],
    files: [
      {
        name: "published-percents.csv",
        title: "The same as a CSV file",
        type: "text/csv",
        text: csvText([
          ["Label", "Percent"],
          ...body.map(([label, percent]): CsvCell[] => [String(label), String(percent)]),
        ]),
      },
    ],
  };
}

function whyOf({ count, whole, coded }: Row, minimum: number): string {
  if (!isValue(coded)) return coded.reason;
  if (coded.value.kind === "percent") return "";
  if (count < minimum) return `fewer than ${minimum} are counted`;
  return whole - count < minimum ? `fewer than ${minimum} are not counted` : "beyond the narrowest limit";
}

/** Whoever knows the whole knows the count. */
function isTold({ coded, whole }: Row, decimals: number): boolean {
  if (!isValue(coded) || coded.value.kind !== "percent") return false;
  const { least, most } = countsBehind(Number(coded.value.percent.toFixed(decimals)), decimals, whole);
  return least === most;
}
