import type { SampleDesign } from "../../measures/sampling/drawSample";
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
  crossed: () => [
    "# strata: those due less than one place are pooled, the last trait dropped first",
    "label = {row: row[1:] for row in rows}",
    "for depth in range(traits, 0, -1):",
    "    size = Counter(label.values())",
    "    for row in rows:",
    "        if len(label[row]) == depth and size[label[row]] * n < N: label[row] = label[row][:-1]",
    "size = Counter(label.values())",
    "if len(size) > 1 and 0 < size[()] * n < N:",
    "    smallest = min((one for one in size if one), key=lambda one: (size[one], one))",
    "    label = {row: one or smallest for row, one in label.items()}",
    "strata = defaultdict(list)",
    "for row in rows: strata[label[row]].append(row)",
    "# places by largest remainder, ties to the larger stratum",
    "take = {one: n * len(strata[one]) // N for one in strata}",
    "rest = sorted(strata, key=lambda one: (-(n * len(strata[one]) % N), -len(strata[one]), one))",
    "for one in rest[: n - sum(take.values())]: take[one] += 1",
    "drawn = []",
    "for one in sorted(strata):",
    "    rng.shuffle(strata[one])",
    "    drawn += strata[one][: take[one]]",
  ],
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
