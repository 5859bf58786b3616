import { MersenneTwister } from "../../measures/random/mersenneTwister";
import { roundUp } from "../../measures/sampling/sampleSize";
import {
  drawBalanced,
  drawCrossed,
  drawSystematic,
  weightOf,
  type DrawnStratum,
  type SampleDesign,
} from "../../measures/sampling/drawSample";
import { STRATUM_JOINT, type FrameRow } from "../../measures/sampling/frame";

export interface SampleChoices {
  readonly design: SampleDesign;
  readonly size: number;
  readonly seed: bigint;
  /** Points by which a category may differ; a balanced sample is drawn again until it does not differ by more. */
  readonly tolerance: number;
  readonly mostDraws: number;
  /** Replacements to list, as a percent of the sample. */
  readonly replacements: number;
}

export interface DrawnPerson {
  readonly row: FrameRow;
  readonly stratum: string;
  /** Place in the stratum's draw, from 1; replacements go on counting. */
  readonly place: number;
  /** Chance of having been drawn, and how many of the frame the person stands for. */
  readonly chance: number;
  readonly weight: number;
}

export interface Sample {
  readonly drawn: readonly DrawnPerson[];
  readonly replacements: readonly DrawnPerson[];
  readonly strata: readonly (DrawnStratum & { readonly name: string })[];
  /** Samples looked at: more than one only in a balanced design. */
  readonly draws: number;
  /** False where no balanced sample was within the tolerance. */
  readonly accepted: boolean;
}

/** Draws by the chosen design from a frame in canonical order. */
export function drawSample(
  rows: readonly FrameRow[],
  choices: SampleChoices,
  cancelled?: (done: number) => boolean,
): Sample {
  const random = MersenneTwister.fromSeed(choices.seed);
  const traits = rows.map((row) => row.traits);
  const { design, size, tolerance, mostDraws } = choices;
  let draws = 1;
  let accepted = true;
  let found: readonly DrawnStratum[];
  if (design === "crossed") found = drawCrossed(traits, size, random);
  else if (design === "systematic") found = [drawSystematic(traits, size, random)];
  else {
    const balanced = drawBalanced(traits, size, random, { tolerance, mostDraws }, cancelled);
    ({ draws, accepted } = balanced);
    found = [balanced.stratum];
  }
  const strata = found.map((stratum) => ({ ...stratum, name: nameOf(stratum) }));
  const people = (stratum: (typeof strata)[number], list: readonly number[], from: number) =>
    list.map((row, at) => ({
      row: rows[row]!,
      stratum: stratum.name,
      place: from + at + 1,
      chance: stratum.drawn.length / stratum.size,
      weight: weightOf(stratum),
    }));
  return {
    drawn: strata.flatMap((stratum) => people(stratum, stratum.drawn, 0)),
    replacements: strata.flatMap((stratum) => {
      const wanted = roundUp((stratum.drawn.length * choices.replacements) / 100);
      return people(stratum, stratum.replacements.slice(0, wanted), stratum.drawn.length);
    }),
    strata,
    draws,
    accepted,
  };
}

function nameOf({ label, pooled }: DrawnStratum): string {
  if (label.length === 0) return pooled ? "others" : "everybody";
  return `${label.join(STRATUM_JOINT)}${pooled ? " and others" : ""}`;
}
