import { CHECK_KINDS, columnOf, type CheckedTable, type CheckKind, type EditRule } from "./rule";
import { numberOf, readAllowed, readRange } from "./matchValue";

/** A rule as it stands in a table, its cells as text. */
export interface RuleText {
  readonly name: string;
  readonly kind: string;
  readonly column: string;
  readonly also: string;
  readonly value: string;
  readonly whenColumn: string;
  readonly whenIs: string;
  readonly severity: string;
  readonly fix: string;
}

export type ReadRule =
  | { readonly kind: "rule"; readonly rule: EditRule }
  | {
      readonly kind: "problem";
      readonly cell: keyof RuleText;
      readonly message: string;
      readonly advice: string;
    };

const KIND_WORDS: readonly (readonly [CheckKind, RegExp])[] = [
  ["required", /^(?:required|needed|not blank|filled)$/],
  ["number", /^(?:number|numeric|amount)$/],
  ["whole number", /^(?:whole number|whole|integer|count)$/],
  ["date", /^(?:date|day)$/],
  ["between", /^(?:between|range)$/],
  ["one of", /^(?:one of|list|codes?|allowed)$/],
  ["like", /^(?:like|pattern)$/],
  ["unique", /^(?:unique|no duplicates?|duplicates?)$/],
  ["not after", /^(?:not after|order|before|dates? in order)$/],
  ["at most", /^(?:at most|not more than|part of)$/],
  ["sum", /^(?:sum|total|adds? up)$/],
  ["change", /^(?:change|year over year|change from last year)$/],
  ["outlier", /^(?:outliers?|far off)$/],
];

/** What "Also" holds, by kind: how many headings at least, and what they are for. */
const ALSO: Readonly<Partial<Record<CheckKind, readonly [least: number, what: string]>>> = {
  "not after": [1, "the column that is later"],
  "at most": [1, "the column that is larger"],
  sum: [1, "the columns that add up, with + between them"],
  change: [1, "the columns that name a row in both years, with + between them"],
};

/** Reads one line of the rules table against the table it is for. */
export function readRule(text: RuleText, table: CheckedTable): ReadRule {
  const problem = (cell: keyof RuleText, message: string, advice: string): ReadRule => ({
    kind: "problem",
    cell,
    message,
    advice,
  });
  const kind = KIND_WORDS.find(([, words]) => words.test(text.kind.trim().toLowerCase()))?.[0];
  if (kind === undefined) {
    return problem("kind", `"${text.kind}" is no kind of check`, `Write one of: ${CHECK_KINDS.join(", ")}.`);
  }
  const also = text.also
    .split("+")
    .map((heading) => heading.trim())
    .filter((heading) => heading !== "");
  const [least, what] = ALSO[kind] ?? [0, ""];
  if (also.length < least) return problem("also", `"${kind}" needs more`, `Write ${what}.`);
  for (const [cell, heading] of [
    ["column", text.column],
    ...also.map((one) => ["also", one]),
    ...(text.whenColumn === "" ? [] : [["whenColumn", text.whenColumn]]),
  ] as const) {
    if (columnOf(table, heading!) === undefined) {
      return problem(
        cell as keyof RuleText,
        `the table has no column "${heading}"`,
        "Write the heading as it stands in the table, or tick the column.",
      );
    }
  }
  if (kind === "between" && readRange(text.value) === undefined) {
    return problem(
      "value",
      `"${text.value}" is no range`,
      'Write two numbers with two dots between them, "3..21".',
    );
  }
  if (kind === "one of" && readAllowed(text.value).length === 0) {
    return problem(
      "value",
      "the list of what is allowed is empty",
      'Write what is allowed with semicolons between, "31; 32; 40..45".',
    );
  }
  if (kind === "like" && text.value.trim() === "") {
    return problem(
      "value",
      "there is no pattern",
      'Write a pattern, "??-*": ? is one character, * is any text.',
    );
  }
  const limited = kind === "change" || kind === "outlier";
  if (limited && text.value.trim() !== "" && !(numberOf(text.value)! > 0)) {
    return problem(
      "value",
      `"${text.value}" is no limit`,
      "Write a number above 0, or leave the cell empty.",
    );
  }
  return {
    kind: "rule",
    rule: {
      name: text.name.trim() || `${text.column.trim()}: ${kind}`,
      kind,
      column: text.column.trim(),
      also,
      value: text.value.trim(),
      ...(text.whenColumn.trim() === ""
        ? {}
        : { when: { column: text.whenColumn.trim(), is: text.whenIs.trim() } }),
      severity: /^(?:warn|look|note)/i.test(text.severity.trim()) ? "warning" : "error",
      fix: text.fix.trim(),
    },
  };
}
