/* The committed form of the reference: docs/functions/*.md and docs/parameters.md. */
import { printPercent, printValue } from "./dated-values.mjs";
import { NAMESPACE } from "./metadata.mjs";
import { printCitation, shownRows, syntax } from "./reference.mjs";

export const generatedLine = "<!-- Made by `npm run generate` from the code; edit there. -->";

/** Text inside a table cell. */
function cell(text) {
  return String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** A table in Markdown. */
export function table(headers, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(headers), `|${headers.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** One function's page. */
export function functionMarkdown(entry) {
  const parts = [
    generatedLine,
    `# ${NAMESPACE}.${entry.name}`,
    entry.description,
    "```\n" + syntax(entry, NAMESPACE) + "\n```",
  ];
  if (entry.parameters.length > 0) {
    const rows = entry.parameters.map((parameter) => [
      `\`${parameter.name}\``,
      parameter.optional ? "optional" : "required",
      parameter.description,
    ]);
    parts.push("## Arguments", table(["argument", "", "what belongs there"], rows));
  }
  if (entry.examples.length > 0) parts.push(entry.examples.length === 1 ? "## Example" : "## Examples");
  for (const example of entry.examples) {
    parts.push("```\n" + example.formula + "\n```");
    const rows = shownRows(example.shows);
    if (rows.length === 1 && rows[0].length === 1) parts.push(`shows \`${rows[0][0]}\``);
    else parts.push("fills", "```\n" + rows.map((row) => row.join("\t")).join("\n") + "\n```");
    if (example.note) parts.push(example.note);
    parts.push(`Source: ${example.source}`);
  }
  return `${parts.join("\n\n")}\n`;
}

/** The list of all functions, by subject. */
export function functionIndexMarkdown(functions) {
  const parts = [generatedLine, "# Worksheet functions", `Type \`=${NAMESPACE}.\` in a cell, then a name.`];
  for (const subject of [...new Set(functions.map((entry) => entry.subject))].sort()) {
    const rows = functions
      .filter((entry) => entry.subject === subject)
      .map((entry) => [`[${entry.name}](${entry.id}.md)`, entry.description]);
    parts.push(`## ${subject}`, table(["function", "gives"], rows));
  }
  return `${parts.join("\n\n")}\n`;
}

/** Every dated value with its source. */
export function parametersMarkdown({ tables, baselines }) {
  const parts = [
    generatedLine,
    "# Dated values",
    "Every target, threshold, rule and rate the program uses, with the year it holds for and where it stands. A target holds for exactly one year; a rule holds from its year until the next entry. 2010 is FFY 2010, school year 2010-11, as the plan counts; for revenue it is the state fiscal year, and FY 2021 is school year 2020-21.",
  ];
  for (const group of [...new Set([...tables, ...baselines].map((entry) => entry.group))]) {
    parts.push(`## ${group}`);
    for (const { name, kind, entries } of tables.filter((entry) => entry.group === group)) {
      const rows = entries.map((entry) => [
        kind === "target" || entry.since === undefined ? entry.ffy : `from ${entry.since}`,
        printValue(entry.value),
        printCitation(entry.source),
        entry.note ?? "",
      ]);
      parts.push(`### ${name}`, table(["year", "value", "source", "note"], rows));
    }
    const own = baselines.filter((entry) => entry.group === group);
    if (own.length > 0) {
      const rows = own.map(({ name, baseline }) => [
        name,
        baseline.ffy,
        printPercent(baseline.percent, baseline.printed),
        printCitation(baseline.source),
        baseline.note ?? "",
      ]);
      parts.push("### Baselines", table(["measure", "year", "value", "source", "note"], rows));
    }
  }
  return `${parts.join("\n\n")}\n`;
}
