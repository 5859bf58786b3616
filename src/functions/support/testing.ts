/** Cells as a test reads them: values as they are, an error as its code and message. */
export function shown(cells: readonly (readonly unknown[])[]): unknown[][] {
  return cells.map((row) =>
    row.map((cell) =>
      cell instanceof Error ? `${(cell as Error & { code: string }).code} ${cell.message}` : cell,
    ),
  );
}
