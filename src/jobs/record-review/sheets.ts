import { formatNumber } from "../../indicators/readCells";
import { cite } from "../../law/citation";
import { RANDOM_ALGORITHM } from "../../measures/random/mersenneTwister";
import type { DistrictDraw } from "../../monitoring/recordReview/drawRecords";
import type { CriterionInForce } from "../../monitoring/recordReview/criteria";
import type { ReportCell, ReportSheet } from "../../sheets/reportSheet";
import { recipeBlocks, type Recipe } from "../drawing/recipe";
import { REVIEW_CHOICES } from "./columns";
import { FRAME_FILE } from "./python";
import type { ReviewFrameRecord } from "./readFrame";

/** January 1, 2005 and December 31, 2099 as serials. */
const DATES = { minimum: 38353, maximum: 73050 };

export interface ReviewSheetFacts {
  readonly seed: bigint;
  readonly perDistrict: number;
  readonly fingerprint: string;
  /** The age from which transition is reviewed; younger records get NA there. */
  readonly transitionAge: number | undefined;
}

/** The sheet to fill in: one row a drawn record, a cell for each criterion. */
export function reviewSheet(
  draws: readonly DistrictDraw<ReviewFrameRecord>[],
  criteria: readonly CriterionInForce[],
  facts: ReviewSheetFacts,
): ReportSheet {
  const { seed, perDistrict, fingerprint, transitionAge } = facts;
  return {
    name: "Review sheet",
    label: "Record review",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Review sheet" },
      {
        kind: "text",
        style: "body",
        text: "Write Yes where the record shows what the criterion asks, No where it does not, NA only where the sheet Review criteria allows it. Then give this sheet to the job again; sheets of several districts may stand under each other.",
      },
      {
        kind: "text",
        style: "note",
        text: `Drawn at random with seed ${seed}: ${formatNumber(perDistrict)} records in each district, all where it has fewer. Fingerprint of the frame: ${fingerprint}. The sheet How records were drawn has the rest.`,
      },
      {
        kind: "table",
        id: "review",
        title: "Records to review",
        columns: [
          { title: "District", format: "text", width: 22 },
          { title: "Record", format: "typedText", width: 14 },
          { title: "Age", format: "general", width: 6 },
          { title: "Race/ethnicity", format: "text", width: 16 },
          { title: "Gender", format: "text", width: 8 },
          { title: "Primary disability", format: "text", width: 24 },
          {
            title: "Reviewed on",
            format: "date",
            width: 12,
            rule: { kind: "date", ...DATES, message: "Reviewed on: write a date, such as 10/15/2026." },
          },
          ...criteria.map(({ value }) => ({
            title: value.code,
            format: "text" as const,
            width: value.part === "11" ? 15 : 6,
            rule: {
              kind: "list" as const,
              choices: REVIEW_CHOICES,
              message: `${value.code}: write Yes, No or NA. ${value.label}.`.slice(0, 250),
            },
          })),
          { title: "Remarks", format: "text", width: 40 },
        ],
        rows: draws.flatMap(({ drawn }) =>
          drawn.map(({ record }): ReportCell[] => [
            record.district,
            record.key,
            record.age ?? null,
            record.race,
            record.gender,
            record.disability,
            null,
            ...criteria.map(({ value }) =>
              value.part === "13" && isYounger(record.age, transitionAge) ? "NA" : null,
            ),
            null,
          ]),
        ),
      },
    ],
  };
}

function isYounger(age: number | undefined, than: number | undefined): boolean {
  return age !== undefined && than !== undefined && age < than;
}

/** What each code means, and where it stands in the plan. */
export function criteriaSheet(criteria: readonly CriterionInForce[], year: string): ReportSheet {
  return {
    name: "Review criteria",
    label: "Review criteria",
    blocks: [
      { kind: "text", style: "title", text: `Review criteria, ${year}` },
      {
        kind: "text",
        style: "body",
        text: "A record that lacks any of the criteria of a part does not comply in that part.",
      },
      {
        kind: "table",
        id: "criteria",
        title: "Criteria",
        columns: [
          { title: "Code", format: "text", width: 16 },
          { title: "Indicator", format: "typedText", width: 10 },
          { title: "What the record has to show", format: "text", width: 60 },
          { title: "NA may be written where", format: "text", width: 40 },
          { title: "Source", format: "text", width: 60 },
          { title: "Remark", format: "text", width: 50 },
        ],
        rows: criteria.map(({ value: { code, part, label, naWhere }, source, note }) => [
          code,
          part,
          label,
          naWhere ?? (part === "13" ? "the youth is under 16" : null),
          cite(source),
          note ?? null,
        ]),
      },
    ],
  };
}

/** How to get the same records again. */
export function recipeSheet(recipe: Recipe): ReportSheet {
  return {
    name: "How records were drawn",
    label: "How records were drawn",
    blocks: [
      { kind: "text", style: "title", text: "How the records were drawn" },
      {
        kind: "text",
        style: "body",
        text: "In each district by itself. Every combination of characteristics is a stratum with its share of the places; combinations due less than one place are pooled with those most like them, the last characteristic given up first.",
      },
      ...recipeBlocks(recipe),
    ],
  };
}

export function recipeFacts(
  draws: readonly DistrictDraw<ReviewFrameRecord>[],
  { seed, perDistrict, fingerprint }: ReviewSheetFacts,
): Recipe["facts"] {
  const total = (of: (draw: DistrictDraw<ReviewFrameRecord>) => number) =>
    formatNumber(draws.reduce((sum, draw) => sum + of(draw), 0));
  return [
    ["Seed", String(seed)],
    ["Random numbers", RANDOM_ALGORITHM],
    ["Records a district", formatNumber(perDistrict)],
    ["Districts, in order of their names", formatNumber(draws.length)],
    ["Records of the frame", total(({ frame }) => frame)],
    ["Records drawn", total(({ drawn }) => drawn.length)],
    ["Characteristics, in order", "primary disability, race/ethnicity, age group, gender"],
    ["Age groups", "under 6, 6 to 11, 12 to 15, 16 and above (ours, but for 16)"],
    ["Order before the draw", "by record, as text, within each district"],
    ["Fingerprint of the frame (SHA-256)", fingerprint],
    ["File of the frame", `${FRAME_FILE}: district, record, characteristics`],
  ];
}
