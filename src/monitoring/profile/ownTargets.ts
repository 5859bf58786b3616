import type { InputColumn, InputRows, Measure, Problem } from "../../indicators/declaration";
import { formatNumber, readNumberCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import type { Citation } from "../../law/citation";
import { districtOfRow } from "./readDistricts";
import { readMeasure, readYear } from "./readResults";
import type { ProfileMeasure } from "./result";

/** A target somebody set beside the plan's. */
export interface OwnTarget {
  readonly percent: number;
  readonly side: "atLeast" | "atMost";
}

export interface OwnTargets {
  /** District key -> measure key -> year; the key "" holds for all districts. */
  readonly targets: ReadonlyMap<string, OwnTarget>;
  readonly problems: readonly Problem[];
}

const YOUR_TABLE: Citation = {
  source: { id: "your-targets", title: "Your table of targets", checked: "2026-11-21" },
  at: "the row of its year",
};

export const NO_TARGETS: OwnTargets = { targets: new Map(), problems: [] };

const keyOf = (district: string, measure: string, ffy: number): string =>
  JSON.stringify([district, measure, ffy]);

/** The target of a district, or the one for all districts. */
export function ownTarget(
  { targets }: OwnTargets,
  district: string,
  measure: string,
  ffy: number,
): OwnTarget | undefined {
  return targets.get(keyOf(district, measure, ffy)) ?? targets.get(keyOf("", measure, ffy));
}

/** A measure with this target and no other, so that the plan's way to compare serves it too. */
export function withTarget(measure: ProfileMeasure, ffy: number, target: OwnTarget): Measure {
  const { percent, side } = target;
  const value = { low: percent, high: percent, printed: `${formatNumber(percent)}%` };
  return {
    code: measure.code,
    title: measure.title,
    unit: "percent",
    better: { side, ours: false },
    targets: [{ ffy, value, source: YOUR_TABLE }],
  };
}

/** Reads a table of targets. Two different ones for the same are an error, and neither counts. */
export function readOwnTargets(input: InputRows, columns: readonly InputColumn[]): OwnTargets {
  const reader = new RecordReader(input, columns);
  const found = new Map<string, { row: number; target: OwnTarget }[]>();
  for (const row of reader.rows) {
    const measure = readMeasure(reader, row);
    const ffy = readYear(reader, row);
    const percent = readPercent(reader, row);
    const side = readSide(reader, row, measure);
    const who = districtOfRow(reader, row);
    if (measure === undefined || ffy === undefined || percent === undefined || side === undefined) continue;
    if (who.kind === "state") {
      reader.refuse(row, "district", "is the State", "Leave it blank for a target of all districts.");
      continue;
    }
    const key = keyOf(who.kind === "district" ? who.key : "", measure.key, ffy);
    found.set(key, [...(found.get(key) ?? []), { row, target: { percent, side } }]);
  }
  const targets = new Map<string, OwnTarget>();
  for (const [key, group] of found) {
    if (new Set(group.map(({ target }) => JSON.stringify(target))).size === 1)
      targets.set(key, group[0]!.target);
    else {
      const places = group.map(({ row }) => row + 1).join(", ");
      for (const { row } of group)
        reader.refuse(
          row,
          "target",
          `different targets for the same stand in rows ${places}`,
          "Keep one of them.",
        );
    }
  }
  return { targets, problems: inRowOrder(reader.problems) };
}

function readPercent(reader: RecordReader, row: number): number | undefined {
  const read = readNumberCell(reader.cell("target", row));
  if (read.kind === "number" && read.value >= 0 && read.value <= 100) return read.value;
  const what = read.kind === "number" ? `holds ${formatNumber(read.value)}` : read.what;
  return reader.refuse(row, "target", what, "Write a percent from 0 to 100.");
}

function readSide(
  reader: RecordReader,
  row: number,
  measure: ProfileMeasure | undefined,
): "atLeast" | "atMost" | undefined {
  const said = reader.word("better", row, [
    { value: "atLeast", pattern: /least|high|above/ },
    { value: "atMost", pattern: /most|low|below/ },
  ]);
  if (reader.isRefused(row) || measure === undefined) return undefined;
  const side = measure.plan?.better.side ?? said;
  if (measure.plan !== undefined && said !== undefined && said !== measure.plan.better.side) {
    const ours = measure.plan.better.side === "atLeast" ? "at least" : "at most";
    reader.warn(row, "better", `the plan's ${measure.code} is read as ${ours}`, "The plan's side is used.");
  }
  return side ?? reader.refuse(row, "better", "is blank", 'Write "at least" or "at most".');
}
