import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { INK, PALE, SOFT, svgPicture } from "./svgPicture";

export interface HeatTable {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What stands at the left and at the top. */
  readonly rowsAre: string;
  readonly columnsAre: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly number[])[];
  /** Cells that are unusual get a dashed frame and, where somebody is in them, an exclamation mark. */
  readonly unusual: (row: number, column: number) => boolean;
  /** Words below the table: what shade and frame mean. */
  readonly legend: readonly string[];
}

const CELL = { width: 66, height: 34 };
const LEFT = 110;
const TOP = 92;

/** Numbers on grey: the darker, the more. The numbers stand in the cells, so that it can be read in print and without seeing shades. */
export function heatTable(table: HeatTable): Picture {
  const { rows, columns, cells, rowsAre, columnsAre } = table;
  const most = Math.max(1, ...cells.flat());
  const x = (column: number): number => LEFT + column * CELL.width;
  const y = (row: number): number => TOP + row * CELL.height;
  const width = x(columns.length + 1) + 16;
  const height = y(rows.length + 1) + 18 + table.legend.length * 18;
  const number = (count: number): string => count.toLocaleString("en-US");
  const middle = (words: string, column: number, row: number, bold = false): string =>
    text(words, [x(column) + CELL.width / 2, y(row) + CELL.height / 2 + 5], {
      size: 13,
      bold,
      anchor: "middle",
    });
  const parts = [
    text(table.title, [16, 26], { size: 16, bold: true }),
    text(columnsAre, [x(0), 58], { size: 13, bold: true }),
    text(rowsAre, [16, TOP - 12], { size: 13, bold: true }),
    ...columns.map((name, column) => middle(name, column, -1, true)),
    middle("All", columns.length, -1, true),
    ...rows.map((name, row) =>
      text(name, [LEFT - 16, y(row) + CELL.height / 2 + 5], { size: 13, bold: true, anchor: "end" }),
    ),
    text("All", [LEFT - 16, y(rows.length) + CELL.height / 2 + 5], { size: 13, bold: true, anchor: "end" }),
    ...cells.flatMap((line, row) =>
      line.flatMap((count, column) => {
        // The root spreads the many small numbers over more shades than the few large ones.
        const share = Math.sqrt(count / most);
        const grey = Math.round(255 - 175 * share);
        const shade = `rgb(${grey},${grey},${grey})`;
        const odd = table.unusual(row, column);
        const words = `${number(count)}${odd && count > 0 ? " !" : ""}`;
        const label = count === 0 ? "" : middle(words, column, row, odd);
        return [
          element("rect", {
            x: x(column) + 1,
            y: y(row) + 1,
            width: CELL.width - 2,
            height: CELL.height - 2,
            fill: shade,
            stroke: odd ? INK : PALE,
            "stroke-width": odd ? "1.5" : "1",
            "stroke-dasharray": odd ? "4 3" : undefined,
          }),
          grey < 140 ? label.replace("<text", '<text fill="#ffffff"') : label,
        ];
      }),
    ),
    ...cells.map((line, row) =>
      middle(number(line.reduce((sum, count) => sum + count, 0)), columns.length, row),
    ),
    ...columns.map((_, column) =>
      middle(number(cells.reduce((sum, line) => sum + line[column]!, 0)), column, rows.length),
    ),
    middle(number(cells.flat().reduce((sum, count) => sum + count, 0)), columns.length, rows.length, true),
    ...table.legend.map((words, at) =>
      text(words, [16, y(rows.length + 1) + 22 + at * 18], { size: 12 }).replace(
        "<text",
        `<text fill="${SOFT}"`,
      ),
    ),
  ];
  return svgPicture(
    { id: table.id, title: table.title, description: table.description, width, height },
    parts,
  );
}
