/**
 * Lines of Python that draw a proportional stratified sample as drawCrossed does: from `rows` (key and traits, in order), `n`, `N`, `traits`
 * and the generator `rng` they make `drawn`.
 */
export const CROSSED_LINES: readonly string[] = [
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
];
