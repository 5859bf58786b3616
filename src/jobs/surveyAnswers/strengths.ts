import type { JobProblem } from "../declaration";
import type { SurveyCells } from "./readCells";
import { listOfRows } from "./words";

interface Said {
  readonly rows: Set<number>;
  readonly column: string;
}

/**
 * Two Spanish words for the same answer, "muy" and "totalmente" on a form of five: forms differ in how strong their words are, so a person
 * has to say whether the words came from one form. They are read as the same.
 */
export function strengthsApart(
  { cells, columns }: SurveyCells,
  categories: number,
  input: string,
): JobProblem[] {
  const levels = new Map<number, Map<string, Said>>();
  cells.forEach((column, at) =>
    column.forEach((cell, row) => {
      if (cell.kind !== "word" || cell.strength === undefined) return;
      const words = levels.get(cell.level) ?? new Map<string, Said>();
      levels.set(cell.level, words);
      const said = words.get(cell.strength) ?? { rows: new Set(), column: columns[at]!.heading };
      words.set(cell.strength, said);
      said.rows.add(row);
    }),
  );
  return [...levels].flatMap(([level, words]): JobProblem[] => {
    if (words.size < 2) return [];
    const [fewest] = [...words].sort(([, a], [, b]) => a.rows.size - b.rows.size);
    const [word, { rows, column }] = fewest!;
    const inOrder = [...rows].sort((a, b) => a - b);
    const names = [...words.keys()].map((one) => `"${one}"`).join(" and ");
    return [
      {
        input,
        severity: "warning",
        row: inOrder[0]!,
        column,
        message: `Answers with ${names} are all read as answer ${level} of ${categories}; "${word}" stands in ${inOrder.length === 1 ? "row" : "rows"} ${listOfRows(inOrder)}`,
        advice:
          "Look whether these words are the same answer on your Spanish form. If not, write numbers in their place.",
      },
    ];
  });
}
