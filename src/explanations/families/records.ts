import { isNotApplicable, TRANSITION_CRITERIA } from "../../indicators/b13-secondary-transition/criteria";
import { readYesNoCell } from "../../measures/cells/readCells";
import type { ExplainedCall } from "../call";
import { plain } from "../numbers";
import { newestDefinition } from "../rules";
import type { AccountFor } from "../register";

/* Records and reports judged by yes and no. */

const isYes = (cell: unknown): boolean => {
  const read = readYesNoCell(cell);
  return read.kind === "answer" && read.value === 1;
};

const CATEGORIES = [
  ["higherEducation", "in higher education"],
  ["competitiveEmployment", "competitively employed"],
  ["otherEducation", "in other education or training"],
  ["otherEmployment", "in some other employment"],
] as const;

const TIMELY = ["on time", "accurate", "on time and accurate"];

export const records: Readonly<Record<string, AccountFor>> = {
  TRANSITION_RECORD: (call) => {
    const answers = TRANSITION_CRITERIA.map(({ letter, label }, column) => {
      const cell = call.cells("criteria")[call.row]?.[column] ?? null;
      call.takeTextAt("criteria", call.row, column, `${letter}: ${label}`);
      return `${letter} ${typeof cell === "object" ? "missing" : String(cell)}`;
    });
    const notApplying = isNotApplicable(call.cells("criteria")[call.row]?.[7]);
    const plan = newestDefinition("13");
    return {
      rule: "compliant where all eight criteria are met; else the letters of those that are not",
      numbers: answers.join(", "),
      unit: "text",
      what: `record ${call.row + 1}`,
      ...plan,
      notes: [
        ...(notApplying
          ? [{ text: "h (agency invited, if appropriate) does not apply to this record and counts as met." }]
          : []),
        ...plan.notes,
      ],
    };
  },
  TIMELY_ACCURATE: (call) => {
    const timely = call.cells("timely").flat();
    const accurate = call.cells("accurate").flat();
    call.takeRange("timely", "on time, yes or no");
    call.takeRange("accurate", "accurate, yes or no");
    const counts = [
      timely.filter(isYes).length,
      accurate.filter(isYes).length,
      timely.filter((cell, index) => isYes(cell) && isYes(accurate[index])).length,
    ];
    const plan = newestDefinition("20");
    return {
      rule: `reports ${TIMELY[call.column] ?? ""} / reports listed x 100`,
      numbers: `${plain(counts[call.column] ?? 0)} / ${plain(timely.length)} x 100`,
      unit: "percent",
      what: `percent ${TIMELY[call.column] ?? ""}`,
      ...plan,
      notes: [
        {
          text: "The plan prints no formula for one percent of indicator 20. The third cell, both on time and accurate, is the one to hold against the target.",
        },
        ...plan.notes,
      ],
    };
  },
  POSTSCHOOL_CATEGORY: (call) => {
    const answers = CATEGORIES.map(([name, words]) => `${words}: ${yesNo(call, name, words)}`);
    return {
      rule: "the first of four that holds: 1 higher education, 2 competitive employment, 3 other education or training, 4 some other employment; 0 where none does",
      numbers: answers.join(", "),
      unit: "count",
      ...newestDefinition("14"),
    };
  },
};

function yesNo(call: ExplainedCall, name: string, words: string): string {
  const text = call.takeText(name, words);
  return text === "" ? "blank" : isYes(call.peek(name)) ? "yes" : "no";
}
