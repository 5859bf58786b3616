import type { ChoiceSetting, JobContext } from "../declaration";
import { en } from "./words/en";
import { es } from "./words/es";
import type { ParentWords } from "./words/parentWords";

const LANGUAGES: readonly ParentWords[] = [en, es];

export const LANGUAGE_SETTING: ChoiceSetting = {
  kind: "choice",
  id: "language",
  foremost: true,
  title: "Language of the sheets for parents",
  help: "What parents get to read: one sheet in each language.",
  choices: [
    { value: "both", label: "English and Spanish" },
    { value: "en", label: "English" },
    { value: "es", label: "Spanish" },
  ],
  default: "both",
};

/** For the office: undo buttons, problems. */
export const LANGUAGE_NAMES: Readonly<Record<ParentWords["language"], string>> = {
  en: "English",
  es: "Spanish",
};

/** The catalogues of the languages wished, English first. */
export function languagesOf({ settings }: JobContext): readonly ParentWords[] {
  const wished = settings[LANGUAGE_SETTING.id] ?? LANGUAGE_SETTING.default;
  return LANGUAGES.filter(({ language }) => wished === "both" || wished === language);
}

/** Told wherever Spanish sheets come out, to the office and never to parents. */
export const NOT_REVIEWED =
  "The Spanish words on the sheets for parents were not yet reviewed by a certified translator. Have them read before they go out.";
