import type { SampleDesign } from "../../measures/sampling/drawSample";
import { CROSSED_LINES } from "../drawing/crossedPython";
import { pythonHead } from "../drawing/recipe";

export const FRAME_FILE = "sample-frame.csv";

export interface PythonRequest {
  readonly design: SampleDesign;
  readonly seed: bigint;
  readonly size: number;
  readonly fingerprint: string;
  /** Of a balanced sample: what was accepted, and how many samples were looked at. */
  readonly tolerance: number;
  readonly draws: number;
}

/** Lines of Python that draw the sample again and print the keys of those drawn, in the order in which they were drawn. */
export function samplePython(request: PythonRequest): readonly string[] {
  const { design, seed, size, fingerprint } = request;
  return [
    ...pythonHead(FRAME_FILE, fingerprint, design === "crossed" ? "Counter, defaultdict" : "Counter"),
    `rng, n, N, traits = random.Random(${seed}), ${size}, len(rows), len(rows[0]) - 1`,
    ...DRAW[design](request),
    "for row in drawn: print(row[0])",
  ];
}

const DRAW: Readonly<Record<SampleDesign, (request: PythonRequest) => readonly string[]>> = {
  crossed: () => CROSSED_LINES,
  systematic: () => [
    "backward = [False] * traits",
    "def back_and_forth(part, trait):",
    "    if trait == traits: return part",
    "    values = sorted({row[trait + 1] for row in part}, reverse=backward[trait])",
    "    backward[trait] = not backward[trait]",
    "    groups = {value: [row for row in part if row[trait + 1] == value] for value in values}",
    "    return [row for value in values for row in back_and_forth(groups[value], trait + 1)]",
    "line = back_and_forth(rows, 0)",
    "start = rng.randrange(N)",
    "drawn = [line[(start + i * N) // n] for i in range(n)]",
  ],
  balanced: ({ draws, tolerance }) => [
    "def counts(part): return Counter((t, row[t]) for row in part for t in range(1, traits + 1))",
    "frame, best = counts(rows), None",
    `for draw in range(${draws}):`,
    "    order = rows[:]",
    "    rng.shuffle(order)",
    "    found = counts(order[:n])",
    "    gap = max((abs(found[c] * N - frame[c] * n) for c in frame), default=0)",
    "    if best is None or gap < best[0]: best = gap, order[:n]",
    `    if 100 * gap <= ${tolerance} * n * N: break`,
    "drawn = best[1]",
  ],
};
