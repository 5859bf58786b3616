/** The page of the workbook's settings, and what runs say of them. Read where it is needed: it is no part of the first page. */
export const settingsWords = {
  title: "Settings",
  intro:
    "Settled once for this workbook, and saved with it: whoever opens it next begins with the same. Every page begins with these, and you may still choose otherwise for a single run.",
  formulas:
    "Formulas in cells do not read these settings: what =MN. functions give depends on their arguments alone.",
  loading: "Reading the settings of this workbook",
  usual: (usual: string) => `Usual: ${usual}.`,
  asUsual: (usual: string) => `Usual: ${usual}`,
  notSet: "Not set",
  groupTitle: (title: string, set: number) => (set === 0 ? title : `${title} (${set} set)`),
  takeBack: (title: string) => `Back to usual: ${title}`,
  takeBackShort: "Back to usual",
  allBack: "All back to usual",
  replace: "Replace them",
  undo: "Undo",
  saving: "Saving",
  saved: (title: string, value: string) => `Saved in this workbook. ${title}: ${value}.`,
  savedUsual: (title: string) => `Saved in this workbook. ${title} is as usual again.`,
  savedAll: "Saved in this workbook. Everything is as usual again.",
  undone: "Taken back. The settings are as they were before.",
  notSaved: "Not saved.",
  setNow: (count: number) =>
    count === 0
      ? "Nothing is set in this workbook: everything is as usual."
      : count === 1
        ? "1 setting is set in this workbook."
        : `${count} settings are set in this workbook.`,
  problems: "Settings that are not used",
  usedBy: (count: number) => (count === 1 ? "Used by 1 page" : `Used by ${count} pages`),
  everywhere: "Used by every page and report that shows such numbers.",
  indicator: (code: string, title: string) => `Indicator ${code}: ${title}`,
  back: "Back to where you were",
  /** On pages of runs. */
  fromHere: "From this workbook's settings.",
  open: "Change them in Settings",
  given: (list: string) => `From this workbook's settings: ${list}.`,
  yearGiven: "The year is from this workbook's settings.",
  notRead: "The settings of this workbook could not be read, so everything is as usual.",
} as const;
