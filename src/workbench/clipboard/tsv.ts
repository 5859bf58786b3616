/*
 * Tab-separated text as spreadsheets write it: cells between tabs, rows between line ends, and quotes around a cell that holds
 * a tab, a line end or a quote of its own.
 */

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows of cells, all as long as the longest. A last line end ends the last row and begins no further one. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  for (;;) {
    const [cell, after] = text[place] === '"' ? quotedCell(text, place) : plainCell(text, place);
    row.push(cell);
    const mark = text[after];
    if (mark === undefined) {
      endRow();
      break;
    }
    place = after + 1;
    if (mark === "\t") continue;
    if (mark === "\r" && text[place] === "\n") place += 1;
    endRow();
    if (place >= text.length) break;
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
}

function plainCell(text: string, from: number): [string, number] {
  let to = from;
  while (to < text.length && !"\t\r\n".includes(text.charAt(to))) to += 1;
  return [text.slice(from, to), to];
}

function quotedCell(text: string, from: number): [string, number] {
  let cell = "";
  for (let place = from + 1; place < text.length; place++) {
    if (text[place] !== '"') cell += text[place];
    else if (text[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else {
      const after = text[place + 1];
      // A quote that does not end the cell was meant as a plain character: "6" tall
      if (after === undefined || "\t\r\n".includes(after)) return [cell.replaceAll("\r\n", "\n"), place + 1];
      return plainCell(text, from);
    }
  }
  return plainCell(text, from);
}
