import type { CellInput, InputColumn } from "../declaration";
import { CHILD_OUTCOMES, type ChildOutcome, type OutcomeCode } from "./outcomes";

/** Column ids of one outcome in the children form. */
export function columnIds(code: OutcomeCode): { entry: string; exit: string; progress: string } {
  return { entry: `entry${code}`, exit: `exit${code}`, progress: `progress${code}` };
}

/** Header words for one of an outcome's columns: "entry a", "o1 entry", "1a entry", "social entry". */
function wordsFor({ code, number, words }: ChildOutcome, kind: "entry" | "exit"): readonly string[] {
  const letter = code.toLowerCase();
  const other = kind === "entry" ? "entrance" : "exiting";
  return [
    `${kind} ${letter}`,
    `${kind} rating ${letter}`,
    `o${number} ${kind}`,
    `outcome ${number} ${kind}`,
    `${kind} ${number}`,
    `${number}a ${kind}`,
    ...words.map((word) => `${word} ${kind}`),
    `${other} ${letter}`,
  ];
}

/** The progress question is part b of each outcome on the form: "1b". */
function progressWords({ code, number, words }: ChildOutcome): readonly string[] {
  const letter = code.toLowerCase();
  return [
    `progress ${letter}`,
    `o${number} progress`,
    `outcome ${number} progress`,
    `progress ${number}`,
    `${number}b`,
    `new skill ${letter}`,
    ...words.map((word) => `${word} progress`),
    ...words.map((word) => `${word} new skill`),
  ];
}

const ratingColumns: readonly InputColumn[] = CHILD_OUTCOMES.flatMap((outcome): InputColumn[] => {
  const ids = columnIds(outcome.code);
  return [
    {
      id: ids.entry,
      title: `Entry ${outcome.code}`,
      help: `${outcome.title}: rating at entry, a whole number from 1 to 7.`,
      words: wordsFor(outcome, "entry"),
      kind: "number",
      required: true,
    },
    {
      id: ids.exit,
      title: `Exit ${outcome.code}`,
      help: `${outcome.title}: rating at exit, a whole number from 1 to 7.`,
      words: wordsFor(outcome, "exit"),
      kind: "number",
      required: true,
    },
    {
      id: ids.progress,
      title: `Progress ${outcome.code}`,
      help: `${outcome.title}: has the child gained any new skill? Yes or No.`,
      words: progressWords(outcome),
      kind: "yesno",
      required: true,
    },
  ];
});

export const childColumns: readonly InputColumn[] = [
  {
    id: "child",
    title: "Child",
    help: "A number or code that tells the children apart; names are not needed.",
    words: ["child id", "student id", "child number", "marss number", "child", "student", "id"],
    kind: "text",
    required: false,
  },
  ...ratingColumns,
  {
    id: "entryDate",
    title: "Entry date",
    help: "The day the child entered preschool special education.",
    words: ["entry date", "date of entry", "entry rating date", "start date", "date entered"],
    kind: "date",
    required: false,
  },
  {
    id: "exitDate",
    title: "Exit date",
    help: "The day the child left.",
    words: ["exit date", "date of exit", "exit rating date", "end date", "date exited"],
    kind: "date",
    required: false,
  },
  {
    id: "district",
    title: "District",
    help: "Its name or number, for a table by district.",
    words: ["district", "district name", "district number", "lea", "program"],
    kind: "text",
    required: false,
  },
];

/** Three made-up children: nearer to peers, reached them, no improvement in one outcome. */
export const childExamples: readonly Readonly<Record<string, CellInput>>[] = [
  ["Child 1", [3, 5, "Yes"], [2, 4, "Yes"], [4, 6, "Yes"]],
  ["Child 2", [5, 6, "Yes"], [6, 6, "Yes"], [5, 7, "Yes"]],
  ["Child 3", [3, 2, "No"], [4, 4, "Yes"], [2, 3, "Yes"]],
].map(([child, ...outcomes]) => ({
  child: child as string,
  ...Object.fromEntries(
    CHILD_OUTCOMES.flatMap(({ code }, place) => {
      const [entry = null, exit = null, progress = null] = outcomes[place] as CellInput[];
      const ids = columnIds(code);
      return [
        [ids.entry, entry],
        [ids.exit, exit],
        [ids.progress, progress],
      ];
    }),
  ),
}));
