import type { Indicator, InputForm } from "../../indicators/declaration";
import type { Job, JobForm } from "../../jobs/declaration";
import { matchColumns, type ColumnMatch } from "../../workbook/columnMatching";
import { missingColumns, type Mapping } from "../../workbook/inputRows";
import { matchJobForm, missingOf } from "../../workbook/jobRuns/columns";
import type { FoundTable } from "../../workbook/port";
import {
  stepKey,
  type Proposals,
  type Step,
  type TableFit,
  type TableSteps,
  type WorkbookStep,
} from "./steps";

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly jobs: readonly Job[];
}

/** A step that accounts for less of what the headings tell is a coincidence, such as a district's name alone ... */
const SPEAKS = 0.5;
/** ... unless it accounts for this much by itself: a wide table may hold what several indicators ask for ... */
const SPEAKS_ALONE = 8;
/** ... or has nearly all its columns there, and not just two. */
const NEARLY_ALL = 0.8;
/** A step is named beside the best one as long as it accounts for nearly as much. */
const NEARLY = 0.6;
/** An indicator is what people have to report; a job over the same columns comes after it, unless it explains clearly more. */
const INDICATOR_FIRST = 1.3;

interface Candidate {
  readonly step: Step;
  /** Places of the headings it accounts for. */
  readonly places: readonly number[];
  /** How well those headings fit, 0 to 1. */
  readonly quality: number;
  /** How much of the form is there, 0 to 1. */
  readonly filled: number;
  readonly missing: readonly string[];
}

/**
 * What a table is good for. A heading speaks the louder the fewer indicators and jobs know it: "Entry A" says more than "District".
 * Where some step has all its needed columns, only such steps are named; else those that have more of them than they lack.
 */
export function stepsOf(catalogue: Catalogue, table: FoundTable): TableSteps {
  const candidates = table.rows === 0 || table.writtenByUs ? [] : candidatesOf(catalogue, table);
  const loudness = loudnessOf(candidates, table, catalogue.indicators.length + catalogue.jobs.length);
  const sum = (places: readonly number[]): number =>
    places.reduce((total, place) => total + (loudness[place] ?? 0), 0);
  const told = sum(table.headers.map((_, place) => place));
  const all = bestOfEach(
    candidates.map((candidate) => {
      const { step, places, quality, filled, missing } = candidate;
      const alone = sum(places) * quality;
      const share = told === 0 ? 0 : alone / told;
      const headings = [...places]
        .sort((one, other) => (loudness[other] ?? 0) - (loudness[one] ?? 0))
        .map((place) => table.headers[place] ?? "");
      const weight = share * (step.kind === "indicator" ? INDICATOR_FIRST : 1);
      return { step, table, headings, missing, weight, share, alone, filled };
    }),
  ).sort((one, other) => other.weight - one.weight || other.filled - one.filled);
  const whole = all.filter(({ missing }) => missing.length === 0);
  const speaking = whole.filter(
    ({ headings, share, alone, filled }) =>
      headings.length > 1 &&
      (share >= SPEAKS || alone >= SPEAKS_ALONE || (filled >= NEARLY_ALL && headings.length > 2)),
  );
  const best = speaking[0];
  const fits =
    best === undefined
      ? all.filter(
          ({ missing, headings, share }) =>
            missing.length > 0 && headings.length > missing.length && share >= SPEAKS,
        )
      : speaking.filter(({ weight }) => weight >= best.weight * NEARLY);
  return {
    fits,
    others: whole.filter((fit) => fit.step.kind === "job" && !fits.includes(fit)),
  };
}

function candidatesOf({ indicators, jobs }: Catalogue, table: FoundTable): readonly Candidate[] {
  const { headers } = table;
  const matches = new Map<unknown, ColumnMatch>();
  // Jobs share the columns of their tables; each list is looked for once.
  const match = (form: Pick<InputForm, "columns">): ColumnMatch => {
    const found = matches.get(form.columns) ?? matchColumns(form, headers);
    matches.set(form.columns, found);
    return found;
  };
  const ofIndicators = indicators.flatMap((indicator) =>
    indicator.inputs.map((form): Candidate => {
      const { mapping, score, missing } = match(form);
      const places = Object.values(mapping);
      const titles = form.columns.filter(({ id }) => missing.includes(id)).map(({ title }) => title);
      return {
        step: { kind: "indicator", indicator, form },
        places,
        quality: score / Math.max(1, places.length),
        filled: score / Math.max(1, form.columns.length),
        missing: titles,
      };
    }),
  );
  const ofJobs = jobs.flatMap((job) =>
    job.inputs
      .filter(({ onlyWhenPicked }) => onlyWhenPicked !== true)
      .flatMap((input) =>
        input.forms.map((form): Candidate => {
          const { mapping, score } = match(form);
          const places = [...Object.values(mapping), ...namedPlaces(form, headers)];
          const found = score + places.length - Object.keys(mapping).length;
          return {
            step: { kind: "job", job, input, form },
            places,
            quality: found / Math.max(1, places.length),
            filled: score / Math.max(1, form.columns.length),
            missing: missingFrom(form, headers, mapping),
          };
        }),
      ),
  );
  return [...ofIndicators, ...ofJobs];
}

function missingFrom(form: JobForm, headers: readonly string[], columns: Mapping): readonly string[] {
  return form.many === undefined
    ? missingColumns(form, columns)
    : missingOf(form, matchJobForm(form, headers));
}

/** Columns that are ticked by words of their own speak for a form; those that take whatever is left over do not. */
function namedPlaces(form: JobForm, headers: readonly string[]): readonly number[] {
  const named = (form.many ?? []).filter(({ words }) => words.length > 0);
  if (named.length === 0) return [];
  return Object.values(matchJobForm({ ...form, many: named }, headers).many).flat();
}

/** How much each heading tells: the logarithm of how rarely it is asked for. One that nobody asks for tells most. */
function loudnessOf(candidates: readonly Candidate[], table: FoundTable, steps: number): readonly number[] {
  return table.headers.map((header, place) => {
    if (header === "") return 0;
    const askers = new Set(
      candidates.filter(({ places }) => places.includes(place)).map(({ step }) => stepKey(step)),
    );
    return Math.log((steps + 1) / Math.max(1, askers.size));
  });
}

/** One way for each indicator and job: whole before partly there, then what accounts for most. */
function bestOfEach<T extends TableFit & { readonly share: number }>(fits: readonly T[]): T[] {
  const best = new Map<string, T>();
  const isWhole = (fit: TableFit): number => Number(fit.missing.length === 0);
  for (const fit of fits) {
    const before = best.get(stepKey(fit.step));
    if (
      before === undefined ||
      isWhole(fit) > isWhole(before) ||
      (isWhole(fit) === isWhole(before) && fit.share > before.share)
    )
      best.set(stepKey(fit.step), fit);
  }
  return [...best.values()];
}

/** A table that may be left out adds this much of its weight. */
const OPTIONAL_COUNTS = 0.25;

/**
 * What this workbook is for, the likeliest first: what its tables speak for, those indicators and jobs before others that find more
 * than one of their tables. Only steps with every needed column.
 */
export function workbookSteps(tables: readonly TableSteps[]): readonly WorkbookStep[] {
  const gathered = new Map<string, TableFit[]>();
  for (const { fits } of tables) {
    for (const fit of fits.filter(({ missing }) => missing.length === 0)) {
      const key = stepKey(fit.step);
      gathered.set(key, [...(gathered.get(key) ?? []), fit]);
    }
  }
  return [...gathered.values()]
    .flatMap((all): WorkbookStep[] => {
      const [first, ...more] = oneForEachInput(all);
      if (first === undefined) return [];
      const further = more.map(({ weight, step }) => weight * (isOptional(step) ? OPTIONAL_COUNTS : 1));
      return [{ fits: [first, ...more], weight: further.reduce((sum, each) => sum + each, first.weight) }];
    })
    .sort((one, other) => other.weight - one.weight);
}

/** The likeliest table for each input, in the order a person picks them; what must be there before what may be there. */
function oneForEachInput(fits: readonly TableFit[]): readonly TableFit[] {
  const best = new Map<string, TableFit>();
  for (const fit of [...fits].sort((one, other) => other.weight - one.weight)) {
    const input = fit.step.kind === "job" ? fit.step.input.id : "";
    if (!best.has(input)) best.set(input, fit);
  }
  const rank = ({ step }: TableFit): number =>
    step.kind === "job" ? step.job.inputs.indexOf(step.input) : 0;
  return [...best.values()].sort(
    (one, other) => Number(isOptional(one.step)) - Number(isOptional(other.step)) || rank(one) - rank(other),
  );
}

function isOptional(step: Step): boolean {
  return step.kind === "job" && step.input.optional === true;
}

/** Tables a workbook has had while its pane is open; more are looked at anew. */
const REMEMBERED = 200;

export function makeProposals(catalogue: Catalogue): Proposals {
  const known = new Map<string, TableSteps>();
  const of = (table: FoundTable): TableSteps => {
    const key = JSON.stringify([table.rows > 0, table.writtenByUs, table.headers]);
    const before = known.get(key) ?? stepsOf(catalogue, table);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, before);
    const here = (fit: TableFit): TableFit => ({ ...fit, table });
    return { fits: before.fits.map(here), others: before.others.map(here) };
  };
  return { of, best: (tables) => workbookSteps(tables.map(of)) };
}
