/** Rows as a person counts them, the first below the headings being 1: "3, 8, 12 and 40 more". */
export function listOfRows(rows: readonly number[], most = 5): string {
  const shown = rows
    .slice(0, most)
    .map((row) => (row + 1).toLocaleString("en-US"))
    .join(", ");
  return rows.length > most ? `${shown} and ${(rows.length - most).toLocaleString("en-US")} more` : shown;
}

/** "1 form", "1,200 forms". */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : several}`;
}
