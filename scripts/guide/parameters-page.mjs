/* docs/parameters.md: every dated value with its source. */
import { printPercent, printValue } from "../lib/dated-values.mjs";
import { citationText, page, plain, table } from "./markdown.mjs";

export function parametersPage({ tables, baselines }) {
  const groups = [...new Set([...tables, ...baselines].map(({ group }) => group))];
  return page(
    "# Dated values",
    "Every target, threshold, rule and rate the program uses, with the year it holds for and where it stands. A target holds for exactly one year; a rule holds from its year until the next entry. 2010 is FFY 2010, school year 2010-11, as the plan counts; for revenue it is the state fiscal year, and FY 2021 is school year 2020-21.",
    groups.flatMap((group) => [
      `## ${group}`,
      ...tables.filter((entry) => entry.group === group).flatMap(datedTable),
      ...baselineTable(baselines.filter((entry) => entry.group === group)),
    ]),
  );
}

function datedTable({ name, kind, entries }) {
  const rows = entries.map(({ ffy, since, value, source, note }) => [
    kind === "target" || since === undefined ? ffy : `from ${since}`,
    plain(printValue(value)),
    citationText(source),
    plain(note ?? ""),
  ]);
  return [`### ${name}`, table(["Year", "Value", "Source", "Note"], rows)];
}

function baselineTable(own) {
  if (own.length === 0) return [];
  const rows = own.map(({ name, baseline }) => [
    name,
    baseline.ffy,
    printPercent(baseline.percent, baseline.printed),
    citationText(baseline.source),
    plain(baseline.note ?? ""),
  ]);
  return ["### Baselines", table(["Measure", "Year", "Value", "Source", "Note"], rows)];
}
