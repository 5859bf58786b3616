/*
 * Short forms of `mn job` for what runs every night. Data, so that a new one is a line: a job that is not there yet is told like any
 * other name that no job has.
 */

export type ShortForm =
  /** `mn check IN.xlsx OUT.xlsx` is `mn job edit-checks IN.xlsx OUT.xlsx`. */
  | {
      readonly word: string;
      readonly job: string;
      /** A word before both files: `mn profile "St. Paul" IN.xlsx OUT.xlsx` is the same with `--set district="St. Paul"`. */
      readonly first?: { readonly setting: string; readonly all: string };
    }
  /** `mn track evaluations IN.xlsx OUT.xlsx` is `mn job track-evaluations IN.xlsx OUT.xlsx`; without a name it lists them. */
  | { readonly word: string; readonly jobsWith: string };

export const SHORT_FORMS: readonly ShortForm[] = [
  { word: "track", jobsWith: "track-" },
  { word: "check", job: "edit-checks" },
  { word: "publish", job: "publish-counts" },
  { word: "profile", job: "district-profile", first: { setting: "district", all: "what=pages" } },
];

/** The words behind `mn job` that a short form stands for; undefined where the first word is none. */
export function longForm(words: readonly string[]): readonly string[] | undefined {
  const [first, ...rest] = words;
  const form = SHORT_FORMS.find(({ word }) => word === first);
  if (form === undefined) return undefined;
  if ("job" in form) return [form.job, ...withFirst(form.first, rest)];
  const [name, ...more] = rest;
  if (name === undefined) return [form.jobsWith];
  return [name.startsWith(form.jobsWith) ? name : `${form.jobsWith}${name}`, ...more];
}

/** The word before both files as the setting it stands for; "all" for all of them. */
function withFirst(
  first: { readonly setting: string; readonly all: string } | undefined,
  words: readonly string[],
): readonly string[] {
  const option = words.findIndex((word) => word.startsWith("--"));
  const plain = option < 0 ? words.length : option;
  const [word, ...others] = words;
  if (first === undefined || plain !== 3 || word === undefined) return words;
  return [...others, "--set", word.toLowerCase() === "all" ? first.all : `${first.setting}=${word}`];
}

/** Whether these words ask for the list of all jobs whose ids begin alike. */
export function listedPrefix(id: string): string | undefined {
  return SHORT_FORMS.flatMap((form) => ("jobsWith" in form ? [form.jobsWith] : [])).find((one) => one === id);
}
