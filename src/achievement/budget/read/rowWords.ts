import { categoryOf, type BudgetCategory } from "../budgetCategory";

/* What the words of a row mean: a heading of a section, a total, a correction. Only words: arithmetic is in totals.ts. */

/** Parts of a budget that are looked at for themselves, besides its two finance codes. */
export type BudgetSection = "ris" | "improvement";

/** What a heading, or a total's label, says about lines. */
export interface Meaning {
  readonly category?: BudgetCategory;
  readonly finance?: "313" | "318";
  readonly section?: BudgetSection;
}

/** The finance code a cell means: 313, "FIN 318", "01-005-203-313-145-000". Undefined where there is none, or both. */
export function financeOf(text: string): "313" | "318" | undefined {
  const found = new Set(text.match(/(?<!\d)31[38](?!\d)/g) ?? []);
  const [code] = found;
  return found.size === 1 && (code === "313" || code === "318") ? code : undefined;
}

/** The section a text means; undefined for others. */
export function sectionOf(text: string): BudgetSection | undefined {
  if (/\bRIS\b|\bracially[- ]identifiable\b/i.test(text)) return "ris";
  return /\bimprovement (plan|fund|revenue|budget|section|set-?aside)|^improvement$/i.test(text.trim())
    ? "improvement"
    : undefined;
}

/** What a heading says; empty where it says nothing we know. */
export function meaningOf(text: string): Meaning {
  const category = categoryOf(text);
  const named = financeOf(text);
  const initial = revenueHeading("initial").test(text.trim());
  const incentive = revenueHeading("incentive").test(text.trim());
  const finance = named ?? (initial === incentive ? undefined : initial ? "313" : "318");
  const section = sectionOf(text);
  return {
    ...(category === undefined ? {} : { category }),
    ...(finance === undefined ? {} : { finance }),
    ...(section === undefined ? {} : { section }),
  };
}

/** "Initial revenue", "Incentive integration expenditures", "Initial": not "Incentives for families". */
function revenueHeading(kind: "initial" | "incentive"): RegExp {
  return new RegExp(
    `\\b${kind}( integration)? (revenue|expenditure|budget|fund|spending|section)|^${kind}$`,
    "i",
  );
}

export function saysSomething(meaning: Meaning): boolean {
  return Object.keys(meaning).length > 0;
}

const HEADING_WORDS = new Set(
  (
    "total totals subtotal subtotals sub grand overall section sum budget budgeted amount amounts cost costs dollars revenue revenues expenditure expenditures " +
    "spending funding funds fund fin finance code ufars initial incentive integration achievement direct services service students student to " +
    "professional staff development training learning placement pd administration administrative admin ris racially identifiable school schools " +
    "improvement plan family engagement integrated environment environments enrollment choice and of for the in all a i fy at least most"
  ).split(" "),
);

/** Whether a text says nothing but what a heading or a total's label says: "Direct services (80%)", not "Direct services: tutors". */
export function isOnlyHeading(text: string): boolean {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).every((word) => HEADING_WORDS.has(word));
}

/** Words of a total, a subtotal or a sum. */
export function isTotal(text: string): boolean {
  return /^(?:grand |overall |section |budget )*totals?\b|\bsub-? ?totals?\b|\btotals?\s*:?$|^sum\b/i.test(
    text.trim(),
  );
}

/** Words of a share of the budget: "Percent direct services", "Admin %". */
export function isShare(text: string): boolean {
  return /\bpercent(age)?s?\b|\bratios?\b|%\s*:?$/i.test(text);
}

/** Words that say an amount below 0 is meant. */
export function isCorrection(text: string): boolean {
  return /\b(correct|adjust|credit|refund|reimburse|revers|reduc|carry ?over|offset)/i.test(text);
}

/** The heading of the amount column once more, further down. */
export function isAmountHeading(text: string): boolean {
  return /^(budget(ed)?\s+)?(amounts?|costs?|dollars|budget(ed)?|totals?( amounts?| costs?)?)\s*(\(\$\)|\$)?$/i.test(
    text.trim(),
  );
}

/** A heading that stands for a strategy of the plan: "Strategy 2: Family liaisons". */
export function isStrategyHeading(text: string): boolean {
  return /^\s*(plan )?(strategy|intervention|activity)\b/i.test(text);
}
