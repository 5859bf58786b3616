import type { Citation } from "../../law/citation";
import { inForce, newest, type Since } from "../../law/dated";
import { MDE_BUDGET_PAGE, MDE_BUDGET_WORKBOOK_2018, UFARS } from "../../law/sources";
import type { BudgetLine } from "./budgetLine";
import { wordsOf } from "./budgetLine";

/*
 * Words in a line that a reviewer of budgets would stop at. We forbid nothing: a line is shown, with what the department says of such spending.
 */

export interface WordsToLookAt {
  readonly about: string;
  /** What the source says of it. */
  readonly says: string;
  /** Whole words, lower case; plurals in s are found too. Those in `ours` are our own examples of what the source names. */
  readonly words: readonly string[];
  readonly ours: readonly string[];
  /** Only lines of other categories are looked at. */
  readonly unless?: "administration";
  readonly source: Citation;
}

const notAllowed: Citation = { source: MDE_BUDGET_PAGE, at: "what the revenue may not pay for" };
const NOT_ALLOWED = "the department lists it among what the revenue may not pay for";

const FIRST: readonly WordsToLookAt[] = [
  {
    about: "furniture",
    says: NOT_ALLOWED,
    words: ["furniture"],
    ours: ["furnishing", "desk", "bookcase"],
    source: notAllowed,
  },
  {
    about: "vehicles",
    says: NOT_ALLOWED,
    words: ["vehicle"],
    ours: ["van", "minivan", "minibus", "automobile"],
    source: notAllowed,
  },
  {
    about: "lobbying",
    says: NOT_ALLOWED,
    words: ["lobbying"],
    ours: ["lobby", "lobbyist"],
    source: notAllowed,
  },
  {
    about: "medical equipment",
    says: NOT_ALLOWED,
    words: ["medical equipment"],
    ours: ["medical", "defibrillator", "wheelchair"],
    source: notAllowed,
  },
  {
    about: "adult basic education",
    says: NOT_ALLOWED,
    words: ["adult basic education"],
    ours: ["abe", "ged"],
    source: notAllowed,
  },
  {
    about: "spending that was there before",
    says: "the revenue may not take the place of what the district already has to pay",
    words: ["supplant"],
    ours: [
      "supplanting",
      "previously paid",
      "previously funded",
      "general fund",
      "existing position",
      "backfill",
    ],
    source: notAllowed,
  },
  {
    about: "less contact between groups",
    says: "the revenue may not pay for what separates students or lessens contact between groups",
    words: ["segregate", "segregation"],
    ours: ["segregated", "separate program", "separate classroom"],
    source: notAllowed,
  },
  {
    about: "capital",
    says: "the department keeps a Restricted Grid of what may be bought, which was not seen",
    words: [],
    ours: ["capital", "construction", "remodeling", "building purchase", "real estate"],
    source: { source: MDE_BUDGET_PAGE, at: "Restricted Grid", compareWithSource: true },
  },
  {
    about: "administrative costs",
    says: "the department counts it as administration",
    words: ["postage", "dues", "membership", "printing"],
    ours: ["clerical", "secretary"],
    unless: "administration",
    source: { source: MDE_BUDGET_WORKBOOK_2018, at: "instructions, administrative costs" },
  },
];

/** By fiscal year. */
export const WORDS_TO_LOOK_AT: readonly Since<readonly WordsToLookAt[]>[] = [
  {
    since: 2014,
    value: FIRST,
    source: notAllowed,
    note: "The page and the workbook were read in one form each; when they began to say so was not found.",
  },
];

/** UFARS objects 500 to 599 are capital expenditures. */
export const CAPITAL_OBJECTS: readonly Since<{ readonly from: number; readonly to: number }>[] = [
  {
    since: 2014,
    value: { from: 500, to: 599 },
    source: { source: UFARS, at: "object codes of the 500s, capital expenditures", compareWithSource: true },
  },
];

/** Something to look at in a line. */
export interface LookAt {
  readonly about: string;
  /** The word that was found, as it stands in the line. */
  readonly found: string;
  readonly says: string;
  readonly source: Citation;
}

/** What there is to look at in a line. */
export function lookAt(line: BudgetLine, fy: number | undefined): readonly LookAt[] {
  const entries = (fy === undefined ? newest(WORDS_TO_LOOK_AT) : inForce(WORDS_TO_LOOK_AT, fy))?.value ?? [];
  const text = wordsOf(line);
  const found = entries.flatMap((entry): LookAt[] => {
    if (entry.unless !== undefined && line.category === entry.unless) return [];
    const match = patternOf(entry).exec(text);
    return match ? [{ about: entry.about, found: match[0], says: entry.says, source: entry.source }] : [];
  });
  const capital = (fy === undefined ? newest(CAPITAL_OBJECTS) : inForce(CAPITAL_OBJECTS, fy)) ?? undefined;
  const object = Number(/^\d{3}$/.exec(line.object)?.[0] ?? Number.NaN);
  if (capital !== undefined && object >= capital.value.from && object <= capital.value.to) {
    found.push({
      about: "capital",
      found: `object ${object}`,
      says: "objects of the 500s are capital expenditures",
      source: capital.source,
    });
  }
  return found;
}

const patterns = new Map<WordsToLookAt, RegExp>();

function patternOf(entry: WordsToLookAt): RegExp {
  const known = patterns.get(entry);
  if (known !== undefined) return known;
  const words = [...entry.words, ...entry.ours].map((word) => word.replaceAll(" ", "\\s+"));
  const made = new RegExp(`\\b(?:${words.join("|")})s?\\b`, "i");
  patterns.set(entry, made);
  return made;
}
