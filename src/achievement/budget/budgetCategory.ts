/** The three kinds of spending whose shares are limited. */
export type BudgetCategory = "direct" | "development" | "administration";

export const CATEGORIES: readonly BudgetCategory[] = ["direct", "development", "administration"];

/** As a budget writes them. */
export const CATEGORY_TITLES: Readonly<Record<BudgetCategory, string>> = {
  direct: "Direct services",
  development: "Professional development",
  administration: "Administration",
};

/** In a sentence. */
export const CATEGORY_WORDS: Readonly<Record<BudgetCategory, string>> = {
  direct: "direct services",
  development: "professional development",
  administration: "administration",
};

/*
 * How people write them. Direct services are said to cover integrated learning environments, enrollment choice and family engagement; staff
 * development and placement services go with professional development (both from background knowledge of section 124D.862, subdivision 6).
 */
const WORDS: readonly (readonly [BudgetCategory, RegExp])[] = [
  [
    "direct",
    /(?<!non[- ]?|not |in)direct\b(?! cost)|\bintegrated (learning )?environment|\benroll?ment choice|\bfamily engagement/,
  ],
  [
    "development",
    /\b(professional|staff|teacher) (development|learning|training)|\bprof\.? dev|\bplacement services?\b|^pd\b|\(pd\)/,
  ],
  ["administration", /\badmin(\b|\.|istrat)/],
];

/** Codes that stand alone: the first letter, the ratio the category is named by. */
const CODES: Readonly<Record<string, BudgetCategory>> = {
  d: "direct",
  ds: "direct",
  "80": "direct",
  "80%": "direct",
  p: "development",
  pd: "development",
  "20": "development",
  "20%": "development",
  a: "administration",
  adm: "administration",
  "10": "administration",
  "10%": "administration",
};

/** The category a text means; undefined where it means none, or more than one. */
export function categoryOf(text: string): BudgetCategory | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[_/\s]+/g, " ")
    .trim();
  const code = CODES[plain];
  if (code !== undefined) return code;
  const found = WORDS.filter(([, pattern]) => pattern.test(plain));
  return found.length === 1 ? found[0]![0] : undefined;
}
