/*
 * What the pane shows beside a function's metadata: its group and its worked examples. A file of its own, because Excel's
 * functions.json has no place for it, and neither the functions bundle nor the pane's first page should carry it.
 */

/** Text of the committed file: id -> { category, examples }. */
export function printHelp(functions) {
  const entries = functions.map(({ id, subject, examples }) => [
    id,
    {
      category: subject,
      examples: examples.map(({ formula, shows, note }) => ({
        formula,
        shows,
        ...(note === undefined ? {} : { note }),
      })),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
}
