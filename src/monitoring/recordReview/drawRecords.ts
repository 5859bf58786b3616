import { MersenneTwister } from "../../measures/random/mersenneTwister";
import { drawCrossed, weightOf } from "../../measures/sampling/drawSample";
import { canonicalOrder, compareTexts, STRATUM_JOINT, type FrameRow } from "../../measures/sampling/frame";

/** A record that may be drawn: its traits are what the sample of its district should mirror. */
export interface FrameRecord extends FrameRow {
  readonly district: string;
}

export interface DrawnRecord<Row extends FrameRecord> {
  readonly record: Row;
  readonly stratum: string;
  /** Place in the stratum's draw, from 1; spare records go on counting. */
  readonly place: number;
  /** How many records of the district it stands for. */
  readonly weight: number;
}

export interface DistrictDraw<Row extends FrameRecord> {
  readonly district: string;
  readonly frame: number;
  readonly strata: number;
  /** By number or code, as a person looks them up. */
  readonly drawn: readonly DrawnRecord<Row>[];
  /** Those that take the place of a record that cannot be found, in the order of the strata's draws. */
  readonly spare: readonly DrawnRecord<Row>[];
}

/**
 * Draws records in each district by itself, so that each sample mirrors its own district: proportional strata from all traits together
 * (drawCrossed). One generator runs through the districts in the order of their names; the order of the rows changes nothing.
 * @param perDistrict records to draw in each district; all where it has fewer
 */
export function drawRecords<Row extends FrameRecord>(
  records: readonly Row[],
  perDistrict: number,
  seed: number | bigint,
): readonly DistrictDraw<Row>[] {
  const random = MersenneTwister.fromSeed(seed);
  const districts = [...new Set(records.map(({ district }) => district))].sort(compareTexts);
  return districts.map((district) => {
    const own = canonicalOrder(records.filter((record) => record.district === district));
    const strata = drawCrossed(
      own.map(({ traits }) => traits),
      Math.min(perDistrict, own.length),
      random,
    );
    const people = (rows: readonly number[], stratum: (typeof strata)[number], from: number) =>
      rows.map((row, at) => ({
        record: own[row]!,
        stratum: nameOf(stratum.label, stratum.pooled),
        place: from + at + 1,
        weight: weightOf(stratum),
      }));
    return {
      district,
      frame: own.length,
      strata: strata.length,
      drawn: strata
        .flatMap((stratum) => people(stratum.drawn, stratum, 0))
        .sort((one, other) => compareTexts(one.record.key, other.record.key)),
      spare: strata.flatMap((stratum) => people(stratum.replacements, stratum, stratum.drawn.length)),
    };
  });
}

function nameOf(label: readonly string[], pooled: boolean): string {
  if (label.length === 0) return pooled ? "others" : "everybody";
  return `${label.join(STRATUM_JOINT)}${pooled ? " and others" : ""}`;
}
