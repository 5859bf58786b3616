import { CHILD_OUTCOME_HAND_OUT } from "../../law/sources";
import { daysOfService } from "../../measures/daysOfService";
import { isAgeExpected } from "../../measures/childOutcomeCategory";
import { describe, isBlank, readMissing, readYesNoCell } from "../../measures/cells/readCells";
import type { ExplainedCall } from "../call";
import type { Account, LeftOut } from "../declaration";
import { plain } from "../numbers";
import { newestDefinition } from "../rules";
import type { AccountFor } from "../register";

/* From ratings of children to progress categories and their counts (indicator 7). */

const CATEGORIES = {
  a: "no improvement",
  b: "improved, not nearer to same-aged peers",
  c: "improved and nearer to same-aged peers",
  d: "reached same-aged peers",
  e: "stayed with same-aged peers",
} as const;

const TABLE = { source: CHILD_OUTCOME_HAND_OUT, at: "table of entry and exit ratings" };

function about(): Pick<Account, "sources" | "year" | "notes"> {
  const plan = newestDefinition("7");
  return {
    ...plan,
    sources: [TABLE, ...plan.sources],
    notes: [
      {
        text: "The plan names the five categories but prints no table from ratings to categories. The hand-out's is used.",
        source: TABLE,
      },
      ...plan.notes,
    ],
  };
}

/** Why these two ratings and the answer give their category. */
function because(entry: number, exit: number, progress: string): string {
  if (isAgeExpected(exit))
    return isAgeExpected(entry) ? "at 6 or 7 on entry and on exit" : "at 6 or 7 on exit, below on entry";
  if (exit > entry) return "rated higher on exit, and below 6";
  if (exit < entry || (entry === 1 && exit === 1))
    return `not rated higher, so the answer decides: ${progress}`;
  return "rated the same below 6, which at an older age takes new skills";
}

const LETTERS = ["a", "b", "c", "d", "e"] as const;

export const outcomes: Readonly<Record<string, AccountFor>> = {
  COSF_CATEGORY: (call) => {
    const entry = call.take("entry", "rating on entry");
    const exit = call.take("exit", "rating on exit");
    const answer = call.takeText("progress", "any new skill");
    const mode = call.choice("mode", "mode", "strict");
    const { result } = call;
    const meaning = typeof result === "string" ? CATEGORIES[result as keyof typeof CATEGORIES] : undefined;
    return {
      rule: "both ratings and the answer to the progress question, by the table of the hand-out; 6 and 7 are age-expected",
      numbers: `entry ${plain(entry)}, exit ${plain(exit)}, any new skill: ${answer === "" ? "blank" : answer}; ${because(entry, exit, answer === "" ? "blank" : answer)}`,
      steps: meaning === undefined ? [] : [`${String(result)}: ${meaning}.`],
      unit: "text",
      ...about(),
      notes: [
        ...(about().notes ?? []),
        {
          text:
            mode === "lenient"
              ? '"lenient": where the ratings settle the category, they do, whatever the answer is.'
              : '"strict": the answer is needed, and No is refused where the ratings say otherwise.',
        },
      ],
    };
  },
  COSF_COUNTS: (call) => {
    const letter = LETTERS[call.column];
    const ratings = call.has("exit");
    call.takeRange("entry", ratings ? "ratings on entry" : "categories");
    if (ratings) call.takeRange("exit", "ratings on exit");
    if (call.has("progress")) call.takeRange("progress", "any new skill");
    const mode = call.choice("mode", "mode", "strict");
    call.choice("unreadable", "cells that cannot be read", "error");
    const minimum = call.has("minimumDays") ? call.take("minimumDays", "fewest days of service") : 0;
    const counts = LETTERS.map((one, index) => `${one} ${plain(Number(call.beside(index)))}`).join(", ");
    return {
      rule:
        letter === undefined
          ? "children who are in no category: a rating or a needed answer is missing, the three cannot go together, or too few days of service"
          : `children in category ${letter}: ${CATEGORIES[letter]}`,
      numbers: `counted over ${plain(call.size("entry").rows * call.size("entry").columns)} children${ratings ? `, mode "${mode}"` : ""}`,
      steps: [`All categories: ${counts}; left out ${plain(Number(call.beside(5)))}.`],
      unit: "count",
      what: letter === undefined ? "children left out" : `category ${letter}`,
      leftOut: leftOut(call, ratings, mode, minimum),
      ...about(),
    };
  },
};

/** The children without a category, with the cell that is the reason; the first twenty. */
function leftOut(call: ExplainedCall, ratings: boolean, mode: string, minimum: number): readonly LeftOut[] {
  if (!ratings) return call.missingIn("entry");
  const found: LeftOut[] = [...call.missingIn("entry"), ...call.missingIn("exit")];
  const entry = call.cells("entry");
  const exit = call.cells("exit");
  const progress = call.cells("progress");
  const from = call.cells("entryDate");
  const until = call.cells("exitDate");
  for (let row = 0; row < entry.length && found.length < 20; row += 1) {
    const [first, last, answer] = [entry[row]?.[0], exit[row]?.[0], progress[row]?.[0]];
    if (typeof first !== "number" || typeof last !== "number") continue;
    const read = readYesNoCell(answer);
    const decides = !isAgeExpected(last) && (last < first || (first === 1 && last === 1));
    if (readMissing(answer) !== undefined && (mode === "strict" || decides))
      found.push(call.leftOut("progress", row, 0, "has no answer, and these ratings need one"));
    else if (mode === "strict" && !decides && read.kind === "answer" && read.value === 0)
      found.push(
        call.leftOut(
          "progress",
          row,
          0,
          `is No, which cannot go with ${plain(first)} on entry and ${plain(last)} on exit`,
        ),
      );
    else if (!isBlank(answer) && read.kind === "unreadable")
      found.push(call.leftOut("progress", row, 0, `holds ${describe(answer)}, which is no answer`));
    const [start, end] = [from[row]?.[0], until[row]?.[0]];
    if (minimum > 0 && (typeof start !== "number" || typeof end !== "number"))
      found.push(call.leftOut("entryDate", row, 0, "has no length of service: a date is missing"));
    else if (typeof start === "number" && typeof end === "number") {
      const days = daysOfService(start, end);
      if (days.kind !== "value" || days.value < minimum)
        found.push(
          call.leftOut(
            "exitDate",
            row,
            0,
            days.kind === "value" ? `is after ${plain(days.value)} days of service` : days.reason,
          ),
        );
    }
  }
  return found.slice(0, 20);
}
