import { recordColumn } from "../../indicators/recordForm/recordReader";
import { CHECK_KINDS, type EditRule } from "../../monitoring/editChecks/rule";
import type { ReportSheet } from "../../sheets/reportSheet";

const kinds = CHECK_KINDS.join(", ");

/** The columns of a rules table; their ids are those of RuleText. */
export const RULE_COLUMNS = [
  recordColumn("name", "Rule", "text", "A name for the rule, as the list of findings shall say it.", [
    "rule",
    "rule name",
    "name",
  ]),
  recordColumn("kind", "Kind", "text", `One of: ${kinds}.`, ["kind", "check", "type"], { required: true }),
  recordColumn("column", "Column", "text", "Heading of the column the rule is about.", ["column", "field"], {
    required: true,
  }),
  recordColumn(
    "also",
    "Also",
    "text",
    "Further headings, with + between them: the later date, the parts of a sum, the keys of a change.",
    ["also", "other columns", "with"],
  ),
  recordColumn(
    "value",
    "Value",
    "text",
    'What is allowed: "3..21", "31; 32; 40..45", a pattern, or the limit in percent.',
    ["value", "limit", "allowed", "values"],
  ),
  recordColumn(
    "whenColumn",
    "When column",
    "text",
    "The rule holds only where this column has one of the next cell's values.",
    ["when column", "when", "if column"],
  ),
  recordColumn("whenIs", "When is", "text", 'Values as in Value: "3..5", "Yes", "blank".', [
    "when is",
    "is",
    "if value",
  ]),
  recordColumn("severity", "How serious", "text", 'Write "error" or "warning".', [
    "how serious",
    "severity",
    "level",
  ]),
  recordColumn("fix", "Fix", "text", "What a person should do.", ["fix", "advice", "what to do"]),
];

export const rulesExample = [
  {
    name: "Setting fits age",
    kind: "one of",
    column: "Setting",
    also: "",
    value: "31; 32; 33",
    whenColumn: "Age",
    whenIs: "3..5",
    severity: "error",
    fix: "Use a setting code for ages 3 to 5.",
  },
  {
    name: "Each student once",
    kind: "unique",
    column: "Student number",
    also: "",
    value: "",
    whenColumn: "",
    whenIs: "",
    severity: "error",
    fix: "Keep one row.",
  },
  {
    name: "Born before entry",
    kind: "not after",
    column: "Birth date",
    also: "Entry date",
    value: "",
    whenColumn: "",
    whenIs: "",
    severity: "error",
    fix: "Compare both dates with the file.",
  },
];

/** The rules as a table that people keep and extend. */
export function rulesSheet(rules: readonly EditRule[]): ReportSheet {
  const widths: Readonly<Record<string, number>> = {
    name: 30,
    kind: 14,
    column: 22,
    also: 26,
    value: 20,
    fix: 40,
  };
  return {
    name: "Rules",
    label: "Rules to change and extend",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Rules for edit checks" },
      { kind: "text", style: "body", text: `One line a rule. Kinds: ${kinds}.` },
      {
        kind: "table",
        id: "rules",
        title: "Rules",
        columns: RULE_COLUMNS.map(({ id, title }) => ({
          title,
          format: "typedText" as const,
          width: widths[id] ?? 14,
          ...(id === "kind"
            ? {
                rule: {
                  kind: "list" as const,
                  choices: CHECK_KINDS,
                  message: `Kind: write one of ${kinds}.`,
                },
              }
            : {}),
          ...(id === "severity"
            ? {
                rule: {
                  kind: "list" as const,
                  choices: ["error", "warning"],
                  message: "How serious: write error or warning.",
                },
              }
            : {}),
        })),
        rows:
          rules.length === 0
            ? rulesExample.map((row) => RULE_COLUMNS.map(({ id }) => row[id as keyof typeof row]))
            : rules.map((rule) => [
                rule.name,
                rule.kind,
                rule.column,
                rule.also.join(" + "),
                rule.value,
                rule.when?.column ?? "",
                rule.when?.is ?? "",
                rule.severity,
                rule.fix,
              ]),
      },
    ],
  };
}
