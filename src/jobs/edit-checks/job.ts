import { rowNumber, rowTitle } from "../rowNumber";
import type { ResultTable } from "../../indicators/declaration";
import { isBlank } from "../../indicators/readCells";
import { inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { CHANGE_PERCENT, FAR_OFF } from "../../monitoring/editChecks/limits";
import { readRule, type RuleText } from "../../monitoring/editChecks/readRules";
import { CHECK_KINDS, type CheckedTable, type EditRule } from "../../monitoring/editChecks/rule";
import { runRule, type RuleResult } from "../../monitoring/editChecks/runRule";
import { suggestRules } from "../../monitoring/editChecks/suggestRules";
import {
  NOTHING,
  type Job,
  type JobInput,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { RULE_COLUMNS, rulesExample, rulesSheet } from "./rulesTable";

/** More lines than this in a list help nobody; the counts are of all. */
const MOST_LISTED = 5000;

/** An optional one fits every table there is, so that only a person can say which table it is. */
const anyTable = (id: string, title: string, help: string, optional: boolean): JobInput => ({
  id,
  title,
  help,
  ...(optional ? { optional: true, onlyWhenPicked: true } : {}),
  forms: [
    {
      id: "table",
      title: "Any table",
      rowIs: "a record",
      columns: [],
      many: [
        {
          id: "columns",
          title: "Columns to check",
          help: "Tick every column that a rule names.",
          words: [],
          minimum: 1,
          exampleHeadings: ["Student number", "Birth date", "Entry date", "Setting"],
        },
      ],
      example: [
        { "Student number": "S-001 (made up)", "Birth date": 40000, "Entry date": 42000, Setting: "01" },
        { "Student number": "S-002 (made up)", "Birth date": 40100, "Entry date": 42010, Setting: "32" },
      ],
    },
  ],
});

export const job: Job = {
  id: "edit-checks",
  group: "checks",
  title: "Edit checks",
  summary:
    "Runs your own rules over any table - codes, duplicates, dates in order, totals, change from last year - and lists what breaks them, with the fix.",
  inputs: [
    anyTable("table", "Table to check", "Any table: one row a child, an incident, a district.", false),
    {
      id: "rules",
      title: "Rules",
      help: "One line a rule. Without it, rules are suggested from the table, and can be written to a sheet to change and extend.",
      optional: true,
      forms: [
        {
          id: "rules",
          title: "One line a rule",
          rowIs: "a rule",
          columns: RULE_COLUMNS,
          example: rulesExample,
        },
      ],
    },
    anyTable(
      "previous",
      "Table of the year before",
      "The same columns for the year before, for rules about change.",
      true,
    ),
  ],
  settings: [],
  sources: [
    CHANGE_PERCENT[0]!.source,
    inPlan("Indicator 20, edit checks of the State's student records (line 2164)"),
  ],
  compute: ({ table, rules, previous }) => {
    if (table === undefined) return NOTHING;
    const checked = checkedTable(table);
    const before = previous === undefined ? undefined : checkedTable(previous);
    if (rules === undefined) {
      const suggested = suggestRules(checked, before !== undefined);
      return shown(table, checked, suggested, [], before, true);
    }
    const read = readRules(rules, checked);
    return shown(table, checked, read.rules, read.problems, before, false);
  },
};

function checkedTable({ rows, many }: JobTable): CheckedTable {
  return { count: rows.count, columns: many.columns ?? [] };
}

function readRules(
  { rows }: JobTable,
  table: CheckedTable,
): { readonly rules: readonly EditRule[]; readonly problems: readonly JobProblem[] } {
  const rules: EditRule[] = [];
  const problems: JobProblem[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const text = Object.fromEntries(
      RULE_COLUMNS.map(({ id }) => {
        const cell = rows.columns[id]?.[row];
        return [id, cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell)];
      }),
    ) as unknown as RuleText;
    if (Object.values(rows.columns).every((cells) => isBlank(cells[row]))) continue;
    const read = readRule(text, table);
    if (read.kind === "rule") rules.push(read.rule);
    else
      problems.push({
        severity: "error",
        input: "rules",
        row,
        column: read.cell,
        message: read.message,
        advice: read.advice,
      });
  }
  return { rules, problems };
}

function shown(
  data: JobTable,
  table: CheckedTable,
  rules: readonly EditRule[],
  ruleProblems: readonly JobProblem[],
  previous: CheckedTable | undefined,
  suggested: boolean,
): JobResult {
  const results = rules.map((rule) => runRule(rule, table, previous));
  const findings = results.flatMap((result) => result.findings);
  const errors = findings.filter(({ rule }) => rule.severity === "error").length;
  if (rules.length === 0) return { ...NOTHING, problems: ruleProblems };
  return {
    ...NOTHING,
    figures: [
      {
        id: "errors",
        title: "Errors",
        unit: "count",
        outcome: value(errors),
        verdict: errors === 0 ? { text: "none", tone: "good" } : { text: "correct these", tone: "bad" },
      },
      {
        id: "warnings",
        title: "Warnings",
        unit: "count",
        outcome: value(findings.length - errors),
        verdict:
          findings.length === errors
            ? { text: "none", tone: "good" }
            : { text: "look at these", tone: "warning" },
      },
      { id: "rules", title: "Rules asked", unit: "count", outcome: value(results.length) },
      { id: "rows", title: "Rows", unit: "count", outcome: value(table.count) },
    ],
    tables: [...(findings.length === 0 ? [] : [findingsTable(results, data)]), rulesTable(results)],
    problems: [
      ...ruleProblems,
      ...findings.slice(0, MOST_LISTED).map(({ rule, row, heading, message }) => ({
        severity: rule.severity,
        input: "table",
        row,
        column: heading,
        message: `${heading}: ${message}`,
        advice: rule.fix,
      })),
    ],
    notes: [
      ...(suggested
        ? [
            {
              text: "These rules were suggested from the table. Write them to a sheet, change them, and pick that table as your rules.",
            },
          ]
        : []),
      ...(findings.length > MOST_LISTED
        ? [
            {
              text: `Only the first ${MOST_LISTED.toLocaleString("en-US")} findings are listed; the counts are of all.`,
            },
          ]
        : []),
      {
        text: "A change is flagged when it is more than 10 percent, unless the rule says another limit.",
        source: CHANGE_PERCENT[0]!.source,
      },
      {
        text: `A value is far off when its modified z-score is above ${FAR_OFF}, unless the rule says another limit. That limit is common practice, not a rule of the State.`,
      },
    ],
    sheets: [rulesSheet(suggested ? rules : [])],
  };
}

function findingsTable(results: readonly RuleResult[], data: JobTable): ResultTable {
  const findings = results.flatMap((result) => result.findings).slice(0, MOST_LISTED);
  const inOrder = [...findings].sort((one, other) => one.row - other.row);
  return {
    id: "findings",
    title: "What breaks a rule",
    columns: [
      { title: rowTitle(data), kind: "count" },
      { title: "Column", kind: "text" },
      { title: "What", kind: "text" },
      { title: "Rule", kind: "text" },
      { title: "How serious", kind: "text" },
      { title: "Fix", kind: "text" },
    ],
    rows: inOrder.map(({ rule, row, heading, message }) => [
      rowNumber(data, row),
      heading,
      message,
      rule.name,
      rule.severity,
      rule.fix,
    ]),
    flagged: inOrder.flatMap(({ rule }, index) => (rule.severity === "error" ? [index] : [])),
  };
}

function rulesTable(results: readonly RuleResult[]): ResultTable {
  return {
    id: "rules",
    title: `Rules (${CHECK_KINDS.length} kinds can be written)`,
    columns: [
      { title: "Rule", kind: "text" },
      { title: "Kind", kind: "text" },
      { title: "How serious", kind: "text" },
      { title: "Rows looked at", kind: "count" },
      { title: "Found", kind: "count" },
      { title: "Note", kind: "text" },
    ],
    rows: results.map(({ rule, looked, findings, note }) => [
      rule.name,
      rule.kind,
      rule.severity,
      looked,
      findings.length,
      note ?? "",
    ]),
  };
}
