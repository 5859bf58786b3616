/*
 * The reference as pages beside the add-in: docs/index.html, docs/functions/NAME.html and docs/parameters.html. No script, one style
 * sheet, readable by keyboard and screen reader, prints well.
 */
import { printPercent, printValue } from "./dated-values.mjs";
import { NAMESPACE } from "./metadata.mjs";
import { readParameters, readReference, printCitation, shownRows, syntax } from "./reference.mjs";

function escape(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function page({ title, depth, body }) {
  const up = "../".repeat(depth);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>${escape(title)} - Minnesota Indicators</title>
    <link rel="icon" href="${up}../assets/icons/icon-32.png" />
    <link rel="stylesheet" href="${up}reference.css" />
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header><nav aria-label="Reference"><a href="${up}index.html">Functions</a> <a href="${up}parameters.html">Dated values</a></nav></header>
    <main id="content">
${body}
    </main>
  </body>
</html>
`;
}

/** A table under a heading of the same words names itself to screen readers only. */
function table(caption, headers, rows, label = undefined) {
  const head = headers.map((header) => `<th scope="col">${escape(header)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<div class="wide" role="region" aria-label="${escape(label ?? caption)}" tabindex="0"><table>
<caption${label === undefined ? ' class="unseen"' : ""}>${escape(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

function examplePart(example) {
  const rows = shownRows(example.shows);
  const single = rows.length === 1 && rows[0].length === 1;
  const result = single
    ? `<p>shows <output>${escape(rows[0][0])}</output></p>`
    : `<table class="cells"><caption>fills</caption><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`;
  const note = example.note ? `<p>${escape(example.note)}</p>` : "";
  return `<section class="example"><pre><code>${escape(example.formula)}</code></pre>${result}${note}<p class="source">Source: ${escape(example.source)}</p></section>`;
}

function functionPage(entry) {
  const rows = entry.parameters.map((parameter) => [
    `<code>${escape(parameter.name)}</code>`,
    parameter.optional ? "optional" : "required",
    escape(parameter.description),
  ]);
  const body = [
    `<h1>${NAMESPACE}.${escape(entry.name)}</h1>`,
    `<p class="lead">${escape(entry.description)}</p>`,
    `<pre class="syntax"><code>${escape(syntax(entry, NAMESPACE))}</code></pre>`,
    rows.length > 0
      ? `<h2>Arguments</h2>${table("Arguments", ["Argument", "Needed", "What belongs there"], rows)}`
      : "",
    entry.examples.length > 0 ? `<h2>Worked examples</h2>${entry.examples.map(examplePart).join("\n")}` : "",
  ];
  return page({ title: `${NAMESPACE}.${entry.name}`, depth: 1, body: body.join("\n") });
}

function indexPage(functions) {
  const subjects = [...new Set(functions.map((entry) => entry.subject))].sort();
  const parts = subjects.map((subject) => {
    const own = functions.filter((entry) => entry.subject === subject);
    const rows = own.map((entry) => [
      `<a href="functions/${entry.id}.html">${NAMESPACE}.${escape(entry.name)}</a>`,
      escape(entry.description),
    ]);
    return `<h2>${escape(subject)}</h2>${table(subject, ["Function", "Gives"], rows)}`;
  });
  const body = `<h1>Worksheet functions</h1>
<p class="lead">Type <code>=${NAMESPACE}.</code> in a cell, then a name. Percents run from 0 to 100 and money is in dollars and cents; nothing else is rounded inside a function.</p>
${parts.join("\n")}`;
  return page({ title: "Worksheet functions", depth: 0, body });
}

function parametersPage({ tables, baselines }) {
  const groups = [...new Set([...tables, ...baselines].map((entry) => entry.group))];
  const parts = groups.map((group) => {
    const own = tables
      .filter((entry) => entry.group === group)
      .map(({ name, entries }) => {
        const rows = entries.map((entry) => [
          entry.since === undefined ? entry.ffy : `from ${entry.since}`,
          escape(printValue(entry.value)),
          escape(printCitation(entry.source)),
          escape(entry.note ?? ""),
        ]);
        return table(name, ["Year", "Value", "Source", "Note"], rows, `${group}: ${name}`);
      });
    const based = baselines
      .filter((entry) => entry.group === group)
      .map(({ name, baseline }) => [
        escape(name),
        baseline.ffy,
        escape(printPercent(baseline.percent, baseline.printed)),
        escape(printCitation(baseline.source)),
        escape(baseline.note ?? ""),
      ]);
    const baselineTable =
      based.length > 0
        ? [table("Baselines", ["Measure", "Year", "Value", "Source", "Note"], based, `${group}: baselines`)]
        : [];
    return `<h2>${escape(group)}</h2>${[...own, ...baselineTable].join("\n")}`;
  });
  const body = `<h1>Dated values</h1>
<p class="lead">Every target, threshold, rule and rate the program uses, with the year it holds for and where it stands. A target holds for exactly one year; a rule holds from its year until the next entry. 2010 is FFY 2010, school year 2010-11, as the plan counts; for revenue it is the state fiscal year, and FY 2021 is school year 2020-21.</p>
${parts.join("\n")}`;
  return page({ title: "Dated values", depth: 0, body });
}

const style = `:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #c8c8c8; --soft: #f3f6f8; --link: #0b4a6f; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #1f1f1f; --line: #555; --soft: #2b2f33; --link: #8fd0f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); padding: 12px 24px; }
nav a { margin-right: 16px; }
main { max-width: 60rem; padding: 8px 24px 48px; }
a { color: var(--link); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px; }
h1 { font-size: 1.8rem; margin: 24px 0 8px; }
h2 { font-size: 1.25rem; margin: 32px 0 8px; }
.lead { font-size: 1.05rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 12px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin-bottom: 24px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 8px 0; }
caption.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: 6px 10px; text-align: left; vertical-align: top; }
th { background: var(--soft); }
.cells { width: auto; }
output { font-weight: 600; }
.example { border-left: 4px solid var(--line); padding-left: 16px; margin: 16px 0 24px; }
.source { opacity: 0.85; font-size: 0.9rem; }
@media print { header, .skip { display: none; } }
`;

/** The pages: path in the build -> text. */
export async function referencePages() {
  const { functions } = await readReference();
  const pages = new Map([
    ["docs/index.html", indexPage(functions)],
    ["docs/parameters.html", parametersPage(await readParameters())],
    ["docs/reference.css", style],
  ]);
  for (const entry of functions) pages.set(`docs/functions/${entry.id}.html`, functionPage(entry));
  return pages;
}
