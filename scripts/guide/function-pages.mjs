/* docs/functions/: a page for each worksheet function, and the list of them by subject. */
import { NAMESPACE } from "../lib/metadata.mjs";
import { shownRows, syntax } from "../lib/reference.mjs";
import { functionFaults } from "./function-faults.mjs";
import { block, code, link, list, page, plain, table } from "./markdown.mjs";
import { everyIndicator } from "./same-arithmetic.mjs";

const RELATED = 8;

/**
 * Repository path -> text.
 * @param {object} reference functions with examples and subjects, and what each is used by
 */
export async function functionPages({ functions, use, evaluate, since }) {
  const pages = new Map([["docs/functions/README.md", indexPage(functions)]]);
  for (const entry of functions) {
    const told = await toldErrors(entry, evaluate);
    const faults = await functionFaults(entry, evaluate);
    const about = { functions, use: use.byFunction.get(entry.name), since: since[entry.id], told, faults };
    pages.set(`docs/functions/${entry.id}.md`, functionPage(entry, about));
  }
  return pages;
}

/** What the cells of an example say that end in an error: formula -> messages. */
async function toldErrors(entry, evaluate) {
  const told = new Map();
  for (const { formula, shows } of entry.examples)
    if (JSON.stringify(shows).includes("#N/A"))
      told.set(
        formula,
        (await evaluate(formula)).errors.map(({ message }) => message),
      );
  return told;
}

function functionPage(entry, { functions, use, since, told, faults }) {
  return page(
    `# ${NAMESPACE}.${entry.name}`,
    plain(entry.description),
    block(syntax(entry, NAMESPACE)),
    entry.parameters.length === 0
      ? "It needs no arguments."
      : [
          "## Arguments",
          table(
            ["Argument", "Needed", "What belongs there"],
            entry.parameters.map(({ name, optional, description }) => [
              code(name),
              optional ? "no" : "yes",
              plain(description),
            ]),
          ),
        ],
    entry.examples.length === 1 ? "## Example" : "## Examples",
    entry.examples.flatMap((example) => examplePart(example, told.get(example.formula) ?? [])),
    errorsPart(faults),
    relatedPart(entry, functions, use),
    `Since version ${since}. All functions: ${link("by subject", "README.md")}.`,
  );
}

function examplePart({ formula, shows, note, source }, messages) {
  const rows = shownRows(shows);
  const single = rows.length === 1 && rows[0].length === 1;
  const blank = rows[0].map(() => "");
  return [
    block(formula),
    single
      ? `shows ${code(rows[0][0])}`
      : `fills\n\n${table(
          blank,
          rows.map((row) => row.map(plain)),
        )}`,
    messages.length > 0 ? `The cell says: ${messages.map((text) => plain(text)).join("; ")}` : "",
    note === undefined ? "" : plain(note),
    `Source: ${plain(source)}`,
  ];
}

function errorsPart(faults) {
  const general = `What to do about each kind: ${link("When a cell shows an error", "../cell-errors.md")}.`;
  if (faults === undefined || faults.faults.length === 0)
    return ["## Errors", `It has none of its own. ${general}`];
  const rows = faults.faults.map(({ where, now, was, fewer, code: shown, message }) => [
    fewer === undefined
      ? `${/ /.test(where) ? where : code(where)}: ${code(now)}${was === undefined ? "" : ` in place of ${code(was)}`}`
      : `${code(where)}: ${fewer}`,
    code(shown),
    plain(message),
  ]);
  return [
    "## Errors",
    "#VALUE! means that a cell or a choice cannot be read, #N/A that there is no result. Point at the cell and Excel shows the reason. Each line changes one thing in this example:",
    block(faults.formula),
    table(["Changed", "Cell shows", "It says"], rows),
    general,
  ];
}

function relatedPart(entry, functions, use) {
  const parts = [];
  if (everyIndicator.includes(entry.name))
    parts.push(`It answers for every indicator: ${link("Indicators", "../indicators/README.md")}.`);
  else if (use.indicators.length > 0)
    parts.push(
      list(
        use.indicators.map(({ code: number, title }) =>
          link(`Indicator ${number}: ${title}`, `../indicators/${number}.md`),
        ),
      ),
    );
  if (use.jobs.length > 0) parts.push(list(use.jobs.map(({ id, title }) => link(title, `../jobs/${id}.md`))));
  const where = parts.length === 0 ? [] : ["## Where it is used", parts.join("\n")];
  const related = relatedFunctions(entry, functions);
  if (related.length === 0) return where;
  const links = related.map(({ id, name }) => link(`${NAMESPACE}.${name}`, `${id}.md`));
  return [...where, "## Related functions", links.join(", ")];
}

/** Functions its words name, then its neighbors in the file of its subject. */
function relatedFunctions(entry, functions) {
  const words = JSON.stringify([entry.description, entry.parameters]);
  const others = functions.filter(({ name }) => name !== entry.name);
  const named = others.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(words));
  const naming = others.filter((other) =>
    new RegExp(`\\b${entry.name}\\b`).test(JSON.stringify([other.description, other.parameters])),
  );
  const neighbors = others.filter(({ subject }) => subject === entry.subject);
  // A word such as PERCENT is in many descriptions without meaning the function.
  const meant = (list) => list.filter(({ name }) => name.includes("_") || name.length < 6);
  return [...new Set([...meant(named), ...(entry.name.includes("_") ? naming : []), ...neighbors])].slice(
    0,
    RELATED,
  );
}

function indexPage(functions) {
  const subjects = [...new Set(functions.map(({ subject }) => subject))].sort();
  return page(
    "# Worksheet functions",
    `Type \`=${NAMESPACE}.\` in a cell, then a name. Percents run from 0 to 100 and money is in dollars and cents; nothing else is rounded inside a function. ${link("Getting started in Excel", "../getting-started.md")} shows how to fill in the first one.`,
    subjects.flatMap((subject) => [
      `## ${subject}`,
      table(
        ["Function", "Gives"],
        functions
          .filter((entry) => entry.subject === subject)
          .map(({ id, name, description }) => [link(`${NAMESPACE}.${name}`, `${id}.md`), plain(description)]),
      ),
    ]),
  );
}
