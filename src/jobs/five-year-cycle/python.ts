import { pythonHead } from "../drawing/recipe";

export const FRAME_FILE = "cycle-frame.csv";

/** Lines of Python that deal the years again and print a line for each district: its key, a tab, its year. */
export function cyclePython(seed: bigint, years: number, fingerprint: string): readonly string[] {
  return [
    ...pythonHead(FRAME_FILE, fingerprint),
    `rng = random.Random(${seed})`,
    `order = list(range(1, ${years + 1}))`,
    "rng.shuffle(order)",
    "year, count = {}, Counter()",
    "def give(lea, stratum, to):",
    "    year[lea] = to",
    "    count[stratum, to] += 1",
    "    count[to] += 1",
    "for lea, stratum, before in rows:",
    "    if before: give(lea, stratum, int(before))",
    "for stratum in sorted({row[1] for row in rows}):",
    "    new = [lea for lea, of, before in rows if of == stratum and not before]",
    "    rng.shuffle(new)",
    "    for lea in new:",
    "        give(lea, stratum, min(order, key=lambda to: (count[stratum, to], count[to])))",
    "for lea, stratum, before in rows:",
    '    print(lea, year[lea], sep="\\t")',
  ];
}
