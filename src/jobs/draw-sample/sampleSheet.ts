import type { ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { RANDOM_ALGORITHM } from "../../measures/random/mersenneTwister";
import type { ReportBlock, ReportSheet, ReportValue } from "../../sheets/reportSheet";
import { recipeBlocks, type Recipe } from "../drawing/recipe";
import { DESIGN_WORDS } from "./designs";
import type { DrawnPerson, Sample, SampleChoices } from "./draw";
import { FRAME_FILE } from "./python";

/** Who was drawn, with weights; who comes next; how the sample compares with the frame; how to repeat the draw. */
export function sampleSheet(
  sample: Sample,
  traits: readonly string[],
  comparison: ResultTable | undefined,
  recipe: Recipe,
): ReportSheet {
  return {
    name: "Sample",
    label: "Drawn sample",
    blocks: [
      { kind: "text", style: "title", text: "Sample" },
      {
        kind: "text",
        style: "body",
        text: "Each weight says how many of the frame the row stands for; the weights add up to the frame.",
      },
      peopleTable("sample", "Drawn", sample.drawn, traits),
      ...(sample.replacements.length > 0
        ? ([
            {
              kind: "text",
              style: "body",
              text: "Where somebody cannot be asked, the next of the same stratum takes the place, in this order. Note each exchange.",
            },
            peopleTable("replacements", "Replacements", sample.replacements, traits),
          ] as const)
        : []),
      ...(comparison === undefined ? [] : [comparisonBlock(comparison)]),
      ...recipeBlocks(recipe),
    ],
  };
}

function peopleTable(
  id: string,
  title: string,
  people: readonly DrawnPerson[],
  traits: readonly string[],
): ReportBlock {
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: "Number or code", format: "typedText" },
      ...traits.map((trait) => ({ title: trait, format: "text" as const })),
      { title: "Stratum", format: "text" },
      { title: "Place in the stratum's draw", format: "count" },
      { title: "Chance", format: "general" },
      { title: "Weight", format: "general" },
    ],
    rows: people.map(({ row, stratum, place, chance, weight }) => [
      row.key,
      ...row.traits,
      stratum,
      place,
      chance,
      weight,
    ]),
  };
}

const FORMATS = { text: "text", count: "count", percent: "percent2", ratio: "ratio2" } as const;

function comparisonBlock({ id, title, columns, rows, flagged }: ResultTable): ReportBlock {
  return {
    kind: "table",
    id,
    title,
    columns: columns.map(({ title: heading, kind }) => ({
      title: heading,
      format: kind in FORMATS ? FORMATS[kind as keyof typeof FORMATS] : "general",
    })),
    rows: rows as readonly (readonly ReportValue[])[],
    flagged: flagged ?? [],
  };
}

/** What somebody needs to know to get the same sample. */
export function recipeFacts(
  choices: SampleChoices,
  sample: Sample,
  frame: number,
  traits: readonly string[],
  fingerprint: string,
): Recipe["facts"] {
  const { design, seed, size, tolerance } = choices;
  return [
    ["Seed", String(seed)],
    ["Random numbers", RANDOM_ALGORITHM],
    ["Design", `${DESIGN_WORDS[design].title}; version 1`],
    ...(design === "balanced"
      ? ([
          ["Accepted within (points)", formatNumber(tolerance)],
          ["Samples drawn until then", formatNumber(sample.draws)],
        ] as const)
      : []),
    ["Drawn", formatNumber(size)],
    ["Rows of the frame", formatNumber(frame)],
    ["Characteristics, in order", traits.length === 0 ? "none" : traits.join(", ")],
    ["Order before the draw", "by number or code, as text"],
    ["Fingerprint of the frame (SHA-256)", fingerprint],
    ["File of the frame", `${FRAME_FILE}: ${["number or code", ...traits].join(", ")}`],
  ];
}
