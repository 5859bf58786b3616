/** What the pane says where no table fits by its headings. */
export const fittingWords = {
  closest: (table: string, found: number, needed: number, missing: string) =>
    `No table here has all needed columns. Closest: ${table}, with ${found} of ${needed}. Not recognized: ${missing}. If they are there under other names, pick it and match them.`,
  none: "No table here has the needed columns by name. Pick one and match its columns.",
  toFillIn: (opens: string) => `Or make a sheet to fill in: open "${opens}".`,
  empty: (opens: string) => `To make a sheet to fill in, open "${opens}".`,
};
