import type { ReportSheet } from "../../sheets/reportSheet";
import { LANGUAGE_NAMES } from "./languages";
import type { Sender } from "./sender";
import { shownDate } from "./shownNumbers";
import type { ParentWords } from "./words/parentWords";

/** The letter's paragraphs, from the greeting to the signature. */
export function invitationLines(
  words: ParentWords,
  questions: number,
  { office, contact, due }: Sender,
): readonly string[] {
  const { invitation } = words;
  return [
    invitation.greeting,
    invitation.why(office),
    `${invitation.chosen} ${invitation.what(questions)}`,
    `${invitation.choice} ${invitation.private}`,
    ...(due === undefined ? [] : [invitation.returnBy(shownDate(due, words))]),
    invitation.help(contact),
    invitation.thanks,
    invitation.signed,
  ];
}

/** The letter that goes out with the survey, as a sheet to print. */
export function invitationSheet(words: ParentWords, questions: number, sender: Sender): ReportSheet {
  const { invitation, language } = words;
  return {
    name: invitation.sheet,
    label: `Invitation in ${LANGUAGE_NAMES[language]}`,
    language,
    forPeople: true,
    print: { onePage: true },
    blocks: [
      { kind: "text", style: "title", text: invitation.title },
      ...invitationLines(words, questions, sender).flatMap((text) => [
        { kind: "text" as const, style: "body" as const, text },
        { kind: "text" as const, style: "body" as const, text: "" },
      ]),
    ],
  };
}
