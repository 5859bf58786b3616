/* docs/indicators/: a page for each indicator, made from its facts, its forms and what they compute, and the list of them. */
import { printPercent } from "../lib/dated-values.mjs";
import { NAMESPACE } from "../lib/metadata.mjs";
import { columnsTable, exampleTable } from "./declared-tables.mjs";
import { block, citationText, link, list, page, plain, table } from "./markdown.mjs";
import { inputRows, usualSettings } from "./product.mjs";
import { tableProblems } from "./table-problems.mjs";

/** A table of results by year is the same for every indicator. */
const BY_YEAR = "years";
const WIDE = 4;
const FIGURES = 8;

/** Repository path -> text. */
export function indicatorPages(product, functions, use) {
  const check = product.checkPlan();
  const pages = new Map([["docs/indicators/README.md", indexPage(product.indicators)]]);
  for (const indicator of product.indicators)
    pages.set(
      `docs/indicators/${indicator.code}.md`,
      indicatorPage(indicator, { product, functions, used: use.ofIndicator.get(indicator.code), check }),
    );
  return pages;
}

function indicatorPage(indicator, { product, functions, used, check }) {
  const { code, title, summary, priority, years, dataSource } = indicator;
  const runs = indicator.inputs.map((form) => ({ form, ...runsOf(indicator, form) }));
  return page(
    `# Indicator ${code}: ${title}`,
    plain(summary),
    list([
      `Monitoring priority: ${plain(priority)}.`,
      `Years of the plan: ${yearWords(years.first)} to ${yearWords(years.last)}.`,
      ...(dataSource === undefined
        ? []
        : [`Data: ${plain(dataSource.text)} Source: ${place(dataSource.source)}.`]),
      `"The plan" is the ${plain(product.sources.STATE_PERFORMANCE_PLAN.title)}; lines are those of the text we read.`,
    ]),
    "In the pane: Indicators. In a shell:",
    block(
      `npx mn template ${code} counts.xlsx`,
      `npx mn report ${code} counts.xlsx report.xlsx --ffy ${years.last}`,
    ),
    "## Definition",
    table(
      ["From", "What counts", "Source", "Note"],
      indicator.definitions.map(({ since, value, source, note }) => [
        yearWords(since),
        plain(value ?? "ends"),
        place(source),
        plain(note ?? ""),
      ]),
    ),
    formulaPart(runs),
    "## Targets",
    targetsPart(indicator),
    baselinePart(indicator),
    "## Worked example",
    "The example rows of each table below, computed by the program.",
    runs
      .filter(({ form }) => form.id !== BY_YEAR)
      .flatMap((run) => examplePart(indicator, run, product.compareWithTarget)),
    planFiguresPart(code, check, product),
    openPart(indicator, runs),
    "## Your table",
    "A table is one row of headings with the data below it. Columns are found by words in their headings; the pane shows what it matched and lets you change it. Any of these will do:",
    runs
      .filter(({ form }) => form.id !== BY_YEAR)
      .flatMap(({ form }) => [`### ${form.title}`, `One row is ${form.rowIs}.`, columnsTable(form)]),
    `Results by year are taken too, as for ${link("every indicator", "README.md#every-indicator")}.`,
    settingsPart(indicator.settings),
    problemsPart(indicator, runs),
    functionsPart(functions, used),
    jobsPart(code, product.jobs),
  );
}

function yearWords(ffy) {
  return `FFY ${ffy} (${ffy}-${String((ffy + 1) % 100).padStart(2, "0")})`;
}

/** Where something stands; the plan is named once at the top of the page. */
function place(source) {
  return source.source.id === "mn-spp-2005-2013" ? plain(source.at) : citationText(source);
}

/** The form computed on its example for each year of the plan; the last year's results are shown. */
function runsOf(indicator, form) {
  const settings = usualSettings(indicator.settings);
  const run = (rows, ffy) => form.compute(inputRows(form, rows), { ffy, settings });
  const all = [];
  for (let ffy = indicator.years.first; ffy <= indicator.years.last; ffy += 1) all.push(ffy);
  const results = all.map((ffy) => run(form.example, ffy));
  // What is said of a part of the rows too is said of the rule and not of these rows.
  const ofRule = new Set(
    all.flatMap((ffy) => run(form.example.slice(0, 1), ffy).notes.map(({ text }) => text)),
  );
  const notes = results.flatMap(({ notes: own }) => own).filter(({ text }) => ofRule.has(text));
  // Examples are often the plan's own counts: they are shown in the year they are of.
  const own = indicator.measures.find(({ baseline }) => baseline !== undefined)?.baseline.ffy;
  const inBaseline = results[all.indexOf(own)];
  const best =
    [inBaseline, ...[...results].reverse()].find((one) => one?.results.some(isValue)) ?? results.at(-1);
  return {
    notes,
    computed: best,
    ffy: all[results.indexOf(best)],
    problemsOf: (rows) => form.compute(rows, { ffy: all[results.indexOf(best)], settings }).problems,
  };
}

function isValue({ outcome }) {
  return outcome.kind === "value";
}

function formulaPart(runs) {
  const rules = new Map();
  for (const { form, computed } of runs)
    for (const { measure, working } of form.id === BY_YEAR ? [] : computed.results) {
      const known = rules.get(working.rule) ?? { measures: new Set(), source: working.source };
      known.measures.add(measure);
      rules.set(working.rule, known);
    }
  const shown = (measures) =>
    measures.size > WIDE ? `${[...measures].slice(0, WIDE).join(", ")} and others` : [...measures].join(", ");
  return [
    "## Formula",
    table(
      ["Measure", "Formula", "Source"],
      [...rules].map(([rule, { measures, source }]) => [plain(shown(measures)), plain(rule), place(source)]),
    ),
    "Percents run from 0 to 100. Nothing is rounded before it is compared with a target, so 99.96 percent never meets a target of 100.",
  ];
}

function targetsPart({ measures, years }) {
  const withTargets = measures.filter(
    ({ targets, withoutTarget }) => targets.length + (withoutTarget?.length ?? 0) > 0,
  );
  if (withTargets.length === 0) return "The plan prints no target for this indicator.";
  const all = [];
  for (let ffy = years.first; ffy <= years.last; ffy += 1) all.push(ffy);
  const rows = withTargets.map((measure) => [
    plain(measure.code === measure.title ? measure.code : `${measure.code}: ${measure.title}`),
    sideWords(measure.better),
    ...all.map((ffy) => targetText(measure, ffy)),
  ]);
  const notes = new Map();
  for (const { code, targets } of withTargets)
    for (const { ffy, note } of targets)
      if (note !== undefined) notes.set(`${ffy} ${note}`, [...(notes.get(`${ffy} ${note}`) ?? []), code]);
  const places = [...new Set(withTargets.flatMap(({ targets }) => targets.map(({ source }) => source.at)))];
  const first = withTargets.flatMap(({ targets }) => targets)[0];
  return [
    table(["Measure", "Good is", ...all.map(String)], rows),
    "A year is the federal fiscal year: 2010 is school year 2010-11. A target holds for its year only.",
    notes.size === 0
      ? ""
      : list(
          [...notes].map(
            ([text, codes]) => `${plain(codes.join(", "))}, FFY ${plain(text.replace(/^(\d+) /, "$1: "))}`,
          ),
        ),
    first === undefined
      ? ""
      : `Source: ${plain(first.source.source.title)}, ${plain(placeRange(places))}. Each with its line: ${link("Dated values", "../parameters.md")}.`,
  ];
}

/** "Indicator 9, targets (line 1019)" ... -> "Indicator 9, targets (lines 1019 to 1026)". */
function placeRange(places) {
  const lines = places.flatMap((at) => (/lines? (.*)$/.exec(at)?.[1].match(/\d+/g) ?? []).map(Number));
  const lead = places[0].replace(/\s*\(line.*$/, "").replace(/,? line.*$/, "");
  return lines.length < 2 ? places[0] : `${lead} (lines ${Math.min(...lines)} to ${Math.max(...lines)})`;
}

function sideWords({ side, ours }) {
  return `${side === "atLeast" ? "at least" : "at most"}${ours ? " (our reading)" : ""}`;
}

function targetText({ targets, withoutTarget }, ffy) {
  const found = targets.find((entry) => entry.ffy === ffy);
  if (found !== undefined) {
    const { low, high, printed } = found.value;
    return plain(low === high ? printPercent(low, printed) : `${low}% to ${high}%`);
  }
  return plain(withoutTarget?.find((entry) => entry.ffy === ffy)?.value ?? "-");
}

function baselinePart({ measures }) {
  const rows = measures.flatMap(({ code, baseline }) =>
    baseline === undefined
      ? []
      : [
          [
            plain(code),
            yearWords(baseline.ffy),
            printPercent(baseline.percent, baseline.printed),
            baseline.numerator === undefined
              ? ""
              : `${baseline.numerator.toLocaleString("en-US")} of ${baseline.denominator.toLocaleString("en-US")}`,
            place(baseline.source),
            plain(baseline.note ?? ""),
          ],
        ],
  );
  return rows.length === 0
    ? []
    : ["### Baseline", table(["Measure", "Year", "Percent", "Counts", "Source", "Note"], rows)];
}

function examplePart({ measures }, { form, computed, ffy }, compareWithTarget) {
  if (computed.results.length === 0) return [];
  const rows = computed.results.slice(0, WIDE).map(({ measure, outcome, working }) => {
    const declared = measures.find(({ code }) => code === measure);
    const isNumber = outcome.kind === "value" && declared !== undefined;
    return [
      plain(measure),
      plain(outcome.kind === "value" ? working.numbers : `${working.numbers}. ${outcome.reason}`),
      declared === undefined ? "" : targetText(declared, ffy),
      isNumber ? compareWithTarget(declared, ffy, outcome.value) : "",
    ];
  });
  return [
    `### From: ${form.title}`,
    exampleTable(form),
    `gives, beside the targets of ${yearWords(ffy)}`,
    table(["Measure", "Working", "Target", "Then it is"], rows),
  ];
}

/** What tells most first: statements and results, then plain percents. */
const TELLING = ["summary statement", "post-school percent", "sample size", "percent"];

/** The plan's own printed figures for this indicator, computed again. */
function planFiguresPart(code, check, { shownPrint, shownRule }) {
  const all = check.results.filter(
    ({ computation }) =>
      computation.indicator === code || new RegExp(`^${code}[A-Z]$`).test(computation.indicator),
  );
  const own = all
    .filter(({ computation }) => TELLING.includes(computation.rule.kind) && computation.rule.as !== "share")
    .sort(
      (one, other) =>
        TELLING.indexOf(one.computation.rule.kind) - TELLING.indexOf(other.computation.rule.kind),
    );
  if (own.length === 0)
    return [
      "### The plan's own figures",
      "The plan prints no counts for this indicator, so there is nothing of its own to compute again.",
    ];
  const off = all.filter(({ reproduces }) => !reproduces).length;
  return [
    "### The plan's own figures",
    table(
      ["What", "How", "Plan prints", "Computed", "Line", "Why not the same"],
      own
        .slice(0, FIGURES)
        .map((result) => [
          plain(result.computation.label),
          plain(shownRule(result.computation)),
          plain(shownPrint(result.computation)),
          plain(result.computed),
          result.computation.line,
          plain(result.computation.why ?? ""),
        ]),
    ),
    `${all.length} figures and statements of the plan belong to this indicator; ${off === 0 ? "all reproduce" : `${off} do not reproduce`}. ${link("The plan, computed again", "../plan-check.md")} lists each, with the reason.`,
  ];
}

/** Contradictions and gaps of the plan, and what is done about each. */
function openPart(indicator, runs) {
  const notes = new Map();
  for (const { form, notes: own } of runs)
    for (const { text, source } of form.id === BY_YEAR ? [] : own)
      if (!/^Target of /.test(text) && !notes.has(text)) notes.set(text, source);
  if (notes.size === 0) return [];
  return [
    "## What the plan leaves open, and what we do",
    list(
      [...notes].map(([text, source]) =>
        source === undefined ? plain(text) : `${plain(text)} (${place(source)})`,
      ),
    ),
  ];
}

function settingsPart(settings) {
  if (settings.length === 0) return [];
  const rows = settings.map(({ title, help, choices, default: usual }) => [
    plain(title),
    plain(choices.map(({ label, value }) => (value === usual ? `${label} (usual)` : label)).join("; ")),
    plain(help),
  ]);
  return ["## Choices", table(["Choice", "One of", "What it changes"], rows)];
}

function problemsPart(indicator, runs) {
  const parts = runs.flatMap(({ form, problemsOf }) => {
    const found = form.id === BY_YEAR ? [] : tableProblems(form, problemsOf);
    if (found.length === 0) return [];
    const rows = found.map(({ change, severity, message, advice, row }) => [
      plain(change),
      severity === "warning" ? "row counts" : row === undefined ? "table waits" : "row is left out",
      plain(message),
      plain(advice),
    ]);
    return [
      `### In: ${form.title}`,
      table(["Spoilt in the example", "Then the", "The pane says", "What to do"], rows),
    ];
  });
  return parts.length === 0
    ? []
    : [
        "## What it checks",
        "Each problem is shown with its sheet and cell. Some of them, found by spoiling one cell of the example:",
        ...parts,
      ];
}

function functionsPart(functions, used) {
  const own = functions.filter(({ name }) => used.includes(name));
  if (own.length === 0) return [];
  return [
    "## Worksheet functions",
    table(
      ["Function", "Gives"],
      own.map(({ id, name, description }) => [
        link(`${NAMESPACE}.${name}`, `../functions/${id}.md`),
        plain(description),
      ]),
    ),
  ];
}

/** Jobs whose words name the indicator. */
function jobsPart(code, jobs) {
  const own = jobs.filter((job) =>
    namesIndicator(
      JSON.stringify([
        job.title,
        job.summary,
        job.inputs.map(({ help }) => help),
        job.sources.map(({ at }) => at),
      ]),
      code,
    ),
  );
  return own.length === 0
    ? []
    : [
        "## See also",
        list(own.map(({ id, title, summary }) => `${link(title, `../jobs/${id}.md`)}: ${plain(summary)}`)),
      ];
}

/** "Indicators 8, 13 and 14" names three. */
function namesIndicator(text, code) {
  return [...text.matchAll(/\b[Ii]ndicators? ((?:\d+[AB]?(?:, | and | to )?)+)/g)].some(([, codes]) => {
    const named = codes.match(/\d+[AB]?/g) ?? [];
    return named.includes(code) || (/^4/.test(code) && named.includes("4"));
  });
}

function indexPage(indicators) {
  const priorities = [...new Set(indicators.map(({ priority }) => priority))];
  return page(
    "# Indicators",
    `The twenty indicators of the State Performance Plan, Part B, FFY 2005 to 2012. Each page has the definition, the formula, targets by year, a worked example, what your table should hold and what is checked. What the plan sets out to do: \`mn plan activities\`.`,
    priorities.flatMap((priority) => [
      `## ${priority}`,
      table(
        ["Indicator", "Tells"],
        indicators
          .filter((one) => one.priority === priority)
          .map(({ code, title, summary }) => [link(`${code}. ${title}`, `${code}.md`), plain(summary)]),
      ),
    ]),
    "## Every indicator",
    `Every indicator also takes its results by year, one row a year: heading words such as indicator, measure, year and result. Each result then stands beside target, year before and baseline. Functions that answer for all of them: ${["TARGET", "TARGETS", "BASELINE", "STATUS", "SOURCE"].map((name) => link(`MN.${name}`, `../functions/${name}.md`)).join(", ")}.`,
  );
}
