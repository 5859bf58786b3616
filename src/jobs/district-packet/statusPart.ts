import { gapOf, percentOf, districtNote } from "../../achievement/eligibility/districtCells";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { shapeKey } from "../districtMap/matchShapes";
import { neighborhoodMap } from "../districtMap/neighborhoodMap";
import { mapped } from "../eligibilityTables/map";
import { capital } from "../eligibilityTables/problems";
import { waysIn, type EligibilityRun } from "../eligibilityTables/run";
import { why } from "../eligibilityTables/why";
import { isExact } from "../../achievement/eligibility/countRange";
import { showRounded } from "../../measures/rounding";
import { shortNameOf } from "../programTables/districtNames";
import type { ReportBlock, ReportCell } from "../../sheets/reportSheet";
import { body, heading, note, WIDTHS } from "./pageParts";
import type { PacketRun } from "./read";

/** More neighbors than this do not fit beside the map. */
const MOST_NEIGHBORS = 12;

const plain = (count: number): string => count.toLocaleString("en-US");

/** What the district is, why, and its neighbors beside a map. */
export function statusPart(packet: PacketRun, district: DistrictResult): readonly ReportBlock[] {
  const { run, given } = packet;
  if (!given.adjacency)
    return [
      heading("Status: not told"),
      body(`${shareSentence(district)} Without its neighbors the status cannot be told.`),
    ];
  const remarks = districtNote(district, run.limits, run.enrollment.hasAmericanIndian);
  return [
    heading(`Status: ${statusWords(run, district)}`),
    body(`${reasonOf(run, district)}${shareSentence(district)}`),
    ...(remarks === "" ? [] : [note(`${capital(remarks)}.`)]),
    ...neighborBlocks(packet, district),
  ];
}

/** The neighbors that decide; nothing where the heading says all of it. */
function reasonOf(run: EligibilityRun, district: DistrictResult): string {
  if (district.status === "unknown" || district.status.startsWith("possibly")) return "";
  const reason = why(run, district);
  return reason === capital(statusWords(run, district)) ? "" : `${reason}. `;
}

/** The status as a board reads it, with every other way in. */
export function statusWords(run: EligibilityRun, district: DistrictResult): string {
  const ways = waysIn(run, district);
  if (ways.length > 0) return ways.join("; ");
  switch (district.status) {
    case "possibly isolated":
    case "possibly adjoining":
      return `${district.status === "possibly isolated" ? "may be racially isolated" : "may adjoin an isolated district"}: hidden counts leave it open`;
    case "unknown":
      return "cannot be told";
    default:
      return "not isolated, and adjoins no isolated district";
  }
}

/** "5,300 of 9,100 students are protected, 58.24 percent." */
export function shareSentence({ headcount, share }: DistrictResult): string {
  const outcome = percentOf(share);
  if (headcount === undefined || outcome.kind !== "value")
    return `The percent of protected students has no one number: ${outcome.kind === "value" ? "" : outcome.reason}.`;
  const { protected: part, total } = headcount;
  const counts =
    isExact(part) && isExact(total)
      ? `${plain(part.low)} of ${plain(total.low)} students are protected, `
      : "";
  return `${counts}${showRounded(outcome.value, 2)} percent.`;
}

function neighborBlocks({ run }: PacketRun, district: DistrictResult): readonly ReportBlock[] {
  const adjoined = new Set(district.adjoins.map(({ key }) => key));
  // Those that make it an adjoining district come first: they are above it, at the end of the list by gap.
  const inOrder = [
    ...district.neighbors.filter(({ neighbor }) => adjoined.has(neighbor.key)),
    ...district.neighbors.filter(({ neighbor }) => !adjoined.has(neighbor.key)),
  ];
  const shown = district.isolated === "yes" ? district.neighbors : inOrder;
  const rows = shown.slice(0, MOST_NEIGHBORS).map(({ neighbor, gap }): ReportCell[] => {
    const percent = percentOf(neighbor.share);
    const apart = gapOf(gap);
    return [
      `${shortNameOf(neighbor)}${adjoined.has(neighbor.key) ? ", isolated" : ""}`,
      percent.kind === "value" ? percent.value : "a range",
      apart.kind === "value" ? apart.value : "a range",
    ];
  });
  const lacking = district.notCompared.map((neighbor): ReportCell[] => [
    shortNameOf(neighbor),
    "no data",
    "no data",
  ]);
  const more = shown.length - MOST_NEIGHBORS;
  const picture = pictureOf(run, district);
  if (rows.length + lacking.length === 0)
    return [body("The table of adjoining districts names no neighbor of it.")];
  return [
    {
      kind: "table",
      id: "neighbors",
      title: "Its neighbors",
      asTable: false,
      columns: [
        { title: "Neighbor", format: "text", width: WIDTHS[0] },
        { title: "Protected percent", format: "percent2", width: WIDTHS[1] },
        { title: "Points below this district", format: "ratio2", width: WIDTHS[2] },
        // Room for the map, which stands over it, also where no other table has this column.
        { title: "Map", format: "text", width: WIDTHS[3] },
      ],
      rows: [...rows, ...lacking].map((cells) => [...cells, null]),
      flagged: shown.slice(0, MOST_NEIGHBORS).flatMap(({ gap }, at) => (gap.above === "no" ? [] : [at])),
    },
    ...(picture === undefined ? [] : [picture]),
    ...(more > 0
      ? [note(`And ${more} more ${more === 1 ? "neighbor" : "neighbors"} with smaller gaps.`)]
      : []),
  ];
}

function pictureOf(run: EligibilityRun, district: DistrictResult): ReportBlock | undefined {
  const chosen = shapeKey(district.name);
  if (chosen === undefined) return undefined;
  const found = neighborhoodMap(
    run.result.districts.map((each) => mapped(run, each)),
    { title: `${shortNameOf(district)} and its neighbors`, chosen, year: "as in the enrollment table" },
  );
  if (found === undefined) return undefined;
  const { title, svg, width, height, description } = found;
  return {
    kind: "picture",
    title,
    svg,
    width,
    height,
    description,
    beside: { table: "neighbors", column: 3 },
  };
}
