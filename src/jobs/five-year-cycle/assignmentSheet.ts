import { formatNumber } from "../../indicators/readCells";
import { RANDOM_ALGORITHM } from "../../measures/random/mersenneTwister";
import type { ReportSheet } from "../../sheets/reportSheet";
import { recipeBlocks, type Recipe } from "../drawing/recipe";
import { COLUMNS, YEAR_HEADING } from "./columns";
import { FRAME_FILE } from "./python";
import type { CycleChoices, DealtLeas } from "./dealLeas";
import type { LeaFrame } from "./readLeas";

/** Every district with its year, ready to be picked as data when districts open or close, and how to repeat the draw. */
export function assignmentSheet(
  { leas, strata, hasChildren }: LeaFrame,
  dealt: DealtLeas,
  choices: CycleChoices,
  recipe: Recipe,
): ReportSheet {
  const title = (id: string) => COLUMNS.find((column) => column.id === id)!.title;
  const withClasses = choices.sizeClasses > 1;
  return {
    name: "Districts and years",
    label: "Districts and their years",
    blocks: [
      { kind: "text", style: "title", text: "Districts and their years" },
      {
        kind: "text",
        style: "body",
        text: "Keep this sheet. When districts open or close, change its rows and run the job over it again: years that are there are kept.",
      },
      {
        kind: "table",
        id: "assignment",
        title: "Districts and their years",
        columns: [
          { title: title("lea"), format: "typedText" },
          { title: title("name"), format: "text" },
          ...strata.map(({ heading }) => ({ title: heading, format: "text" as const })),
          ...(withClasses ? [{ title: "Size class", format: "count" as const }] : []),
          { title: title("enrollment"), format: "count" },
          ...(hasChildren ? [{ title: title("children"), format: "count" as const }] : []),
          { title: YEAR_HEADING, format: "general" },
          { title: "Before", format: "text" },
        ],
        rows: leas.map((lea, at) => [
          lea.key,
          lea.name,
          ...lea.traits,
          ...(withClasses ? [dealt.classes[at]!] : []),
          lea.enrollment,
          ...(hasChildren ? [lea.children ?? null] : []),
          dealt.cycle.assigned[at] || "every year",
          lea.assigned === undefined ? "new in this draw" : "kept its year",
        ]),
      },
      ...recipeBlocks(recipe),
    ],
  };
}

/** What somebody needs to know to get the same years. */
export function recipeFacts(
  { closed }: LeaFrame,
  dealt: DealtLeas,
  choices: CycleChoices,
  fingerprint: string,
): Recipe["facts"] {
  const { cycle, frame } = dealt;
  return [
    ["Seed", String(cycle.seed)],
    ["Seed asked for", String(choices.seed)],
    ["Draws until accepted", formatNumber(cycle.draws)],
    ["Random numbers", RANDOM_ALGORITHM],
    [
      "Dealing",
      "strata in the order of their names, districts shuffled, each to the year with the fewest; version 1",
    ],
    ["Districts dealt", formatNumber(frame.length)],
    ["Districts in every year", formatNumber(cycle.assigned.length - frame.length)],
    ["Closed districts left out", formatNumber(closed)],
    ["Order before the draw", "by district number, as text"],
    ["Fingerprint of the frame (SHA-256)", fingerprint],
    ["File of the frame", `${FRAME_FILE}: district number, stratum, year before`],
  ];
}
