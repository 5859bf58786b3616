import { compareLists, type FrameRow } from "../../measures/sampling/frame";
import { CROSSED_LINES } from "../drawing/crossedPython";
import { pythonHead } from "../drawing/recipe";
import type { ReviewFrameRecord } from "./readFrame";

export const FRAME_FILE = "review-frame.csv";

/** What is drawn from, in the order the Python lines read it: district first, then number and characteristics. */
export function frameRows(records: readonly ReviewFrameRecord[]): readonly FrameRow[] {
  return records
    .map(({ district, key, traits }) => ({ key: district, traits: [key, ...traits] }))
    .sort((one, other) => compareLists([one.key, ...one.traits], [other.key, ...other.traits]));
}

/** Lines of Python that draw the records again and print district and number of each. */
export function reviewPython(seed: bigint, perDistrict: number, fingerprint: string): readonly string[] {
  return [
    ...pythonHead(FRAME_FILE, fingerprint, "Counter, defaultdict"),
    `rng, everybody = random.Random(${seed}), rows`,
    "for district in sorted({row[0] for row in everybody}):",
    "    rows = [row[1:] for row in everybody if row[0] == district]",
    `    n, N, traits = min(${perDistrict}, len(rows)), len(rows), len(rows[0]) - 1`,
    ...CROSSED_LINES.map((line) => `    ${line}`),
    '    for row in sorted(drawn): print(district + "\\t" + row[0])',
  ];
}
