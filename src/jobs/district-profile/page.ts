import { schoolYearOf } from "../../law/federalFiscalYear";
import type { DistrictProfile, MeasureProfile } from "../../monitoring/profile/profile";
import type { ReportBlock, ReportSheet, ReportValue } from "../../sheets/reportSheet";
import { panels } from "./panels";
import {
  changeWords,
  childrenCell,
  intervalWords,
  measureWords,
  positionWords,
  resultCell,
  shortGroup,
  tally,
  targetCell,
} from "./words";

export interface PageWords {
  readonly minimum: number;
  readonly fewestDistricts: number;
}

/** A district's profile on one sheet of paper. */
export function page(profile: DistrictProfile, words: PageWords): ReportSheet {
  const { district, measures, stratum } = profile;
  const picture = panels(profile);
  return {
    name: sheetName(district.name),
    label: `Profile of ${district.name}`,
    print: {
      onePage: true,
      header: `District data profile: ${district.label}`,
      footer: "Made from the table of results of this workbook",
    },
    blocks: [
      { kind: "text", style: "title", text: `District data profile: ${district.label}` },
      { kind: "text", style: "body", text: summary(measures) },
      ...(stratum === undefined
        ? []
        : [
            {
              kind: "text",
              style: "body",
              text: `Similar districts: ${stratum.name} (${stratum.districts} ${stratum.districts === 1 ? "district" : "districts"}, this one among them).`,
            } as const,
          ]),
      table(measures, stratum !== undefined),
      ...(picture === undefined
        ? []
        : [
            { kind: "text", style: "heading", text: "Results by year, percent" } as const,
            {
              kind: "picture",
              title: picture.title,
              svg: picture.svg,
              width: picture.width,
              height: picture.height,
              description: picture.description,
            } as const,
          ]),
      ...remarks(profile, words),
    ],
  };
}

export function summary(measures: readonly MeasureProfile[]): string {
  const { met, notMet, without } = tally(measures);
  const held = met + notMet;
  const rest = without === 0 ? "" : ` ${without} without a target or a result to hold against it.`;
  if (held === 0) return `No newest result has a target to be held against.${rest}`;
  const of = held === 1 ? "The one measure with a target" : `Of ${held} measures with a target`;
  const said =
    held === 1
      ? `${of} is ${met === 1 ? "met" : "not met"}.`
      : `${of}, ${met} ${met === 1 ? "is" : "are"} met and ${notMet} ${notMet === 1 ? "is" : "are"} not.`;
  return `${said}${rest}`;
}

function table(measures: readonly MeasureProfile[], strata: boolean): ReportBlock {
  const intervals = measures.some(({ newest }) => newest.interval !== undefined);
  return {
    kind: "table",
    id: "profile",
    title: "Newest results",
    columns: [
      { title: "Measure", format: "text", width: 40 },
      { title: "Year", format: "text", width: 9 },
      { title: "Result", format: "percent1", width: 10 },
      { title: "Children", format: "count", width: 10 },
      ...(intervals ? [{ title: "95% range", format: "text", width: 14 } as const] : []),
      { title: "Target", format: "percent1", width: 10 },
      { title: "Status", format: "text", width: 11 },
      { title: "State", format: "percent1", width: 9 },
      ...(strata ? [{ title: "Similar districts", format: "percent1", width: 10 } as const] : []),
      { title: "Place", format: "text", width: 24 },
      { title: "Change in a year", format: "text", width: 10 },
      { title: "Change since", format: "text", width: 19 },
    ],
    rows: measures.map(({ measure, newest, since }) => [
      measureWords(measure),
      schoolYearOf(newest.ffy),
      short(resultCell(newest)),
      childrenCell(newest) ?? "",
      ...(intervals ? [intervalWords(newest)] : []),
      short(targetCell(newest)),
      newest.status,
      shortGroup(newest.state),
      ...(strata ? [shortGroup(newest.similar)] : []),
      positionWords(newest.position),
      changeWords(newest.change),
      since === undefined ? "" : changeWords(since.change, since.ffy),
    ]),
    flagged: measures.flatMap(({ newest }, row) => (newest.status === "not met" ? [row] : [])),
  };
}

function short(cell: ReturnType<typeof resultCell>): ReportValue {
  if (cell === null || typeof cell !== "object") return cell;
  return cell.missing.startsWith("hidden") ? "hidden" : "none";
}

function remarks(
  { measures, stratum }: DistrictProfile,
  { minimum, fewestDistricts }: PageWords,
): ReportBlock[] {
  const lines = [
    "State and similar districts count all their children together, this district's too; a middle district stands in where there are only percents. Changes are in percentage points.",
    ...(minimum > 1
      ? [`Hidden: a result of fewer than ${minimum} children, or a total that would give one away.`]
      : ["Small groups are not hidden on this page: do not publish it."]),
    ...(measures.some(({ newest }) => newest.position !== undefined)
      ? [
          `Place: 1 is the best; equal results share a place. None is given among fewer than ${fewestDistricts} ${stratum === undefined ? "districts" : "similar districts"}.`,
        ]
      : []),
    ...measures.flatMap(({ measure, newest, newerElsewhere }) =>
      newerElsewhere === undefined
        ? []
        : [
            `${measure.code}: this district's newest year is ${schoolYearOf(newest.ffy)}; others have ${schoolYearOf(newerElsewhere)}.`,
          ],
    ),
  ];
  return lines.map((text) => ({ kind: "text", style: "note", text }));
}

/** What every district's name ends in; tabs have no room for it. */
const KIND_OF_DISTRICT =
  /[\s,]+(?:(?:public|area|community|independent)\s+)*schools?(?:\s+dist(?:rict|\.)?)?$/i;

/** Sheet names hold 31 letters and not all signs. */
export function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\']/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(KIND_OF_DISTRICT, "");
  return plain.slice(0, 31).trim() || "Profile";
}
