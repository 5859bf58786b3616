/** What the pane says of sheets it writes, whatever they hold. */
export const writeWords = {
  all: (count: number) => `Write all ${count} sheets`,
  writingOf: (done: number, count: number) => `Writing sheet ${done} of ${count}`,
  writtenAll: (count: number, names: string) => `Written to ${count} new sheets: ${names}.`,
  removeAll: (count: number) => `Remove these ${count} sheets`,
  replaced: (name: string) => `Written anew. It took the place of the sheet "${name}".`,
  replacedAll: (names: string) => `Written anew. They took the place of the sheets ${names}.`,
  broughtBack: "It is removed, and the one it had taken the place of is back.",
  asked: (name: string) =>
    `The sheet "${name}" was written before. A new one can take its place: formulas of yours that point at it then show #REF!.`,
  askedAll: (names: string) =>
    `These sheets were written before: ${names}. New ones can take their place: formulas of yours that point at them then show #REF!.`,
  replace: "Replace",
  keepBoth: "Keep both",
  cancel: "Do not write",
  before: (names: string) => `Written before that: ${names}.`,
} as const;
