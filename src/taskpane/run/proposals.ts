import type { Indicator, InputForm } from "../../indicators/declaration";
import type { Job, JobInput } from "../../jobs/declaration";
import { matchColumns } from "../../workbook/columnMatching";
import { matchJobForm, missingOf } from "../../workbook/jobRuns/columns";
import type { FoundTable } from "../../workbook/port";

/** What may be done with a table: an indicator over one of its forms, or a job that reads it as one of its inputs. */
export type Step =
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly form: InputForm }
  | { readonly kind: "job"; readonly job: Job; readonly input: JobInput; readonly form: JobInput["forms"][number] };

/** One table for one step, and how much speaks for it. */
export interface TableFit {
  readonly step: Step;
  readonly table: FoundTable;
  /** Headings that speak for it, the most telling first. */
  readonly headings: readonly string[];
  /** Titles of needed columns that no heading names; empty where all are there. */
  readonly missing: readonly string[];
  /** Share of what the table's headings tell that this step accounts for, 0 to 1. */
  readonly share: number;
}

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly jobs: readonly Job[];
}

/** Headings below this share of what a table tells are a coincidence, such as a district's name alone. */
const SPEAKS = 0.5;
/** A step is named beside the best one as long as it accounts for nearly as much. */
const NEARLY = 0.6;
/** Of a step with columns missing, more has to be there. */
const SPEAKS_IN_PART = 0.6;

interface Candidate {
  readonly step: Step;
  readonly places: readonly number[];
  /** How well the headings fit, 0 to 1. */
  readonly quality: number;
  readonly missing: readonly string[];
  readonly whole: number;
}

/**
 * What a table is good for, the likeliest first. A heading speaks the louder the fewer steps know it: "Entry A" says more than
 * "District". A step has to account for most of what the headings tell; of those with every needed column there, others are named
 * beside the best only where they account for nearly as much.
 */
export function fitsOfTable(catalogue: Catalogue, table: FoundTable): readonly TableFit[] {
  const candidates = candidatesOf(catalogue, table);
  const weights = weightsOf(candidates, table, catalogue.indicators.length + catalogue.jobs.length);
  const told = weights.reduce((sum, weight) => sum + weight, 0);
  const fits = bestOfEach(
    candidates.map((candidate): TableFit & { readonly whole: number } => {
      const { step, places, quality, missing, whole } = candidate;
      const weight = places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
      const headings = [...places]
        .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
        .map((place) => table.headers[place] ?? "");
      return { step, table, headings, missing, whole, share: told === 0 ? 0 : (weight * quality) / told };
    }),
  );
  const order = (one: (typeof fits)[number], other: (typeof fits)[number]): number =>
    other.share - one.share || other.whole - one.whole;
  const full = fits.filter(({ missing, share }) => missing.length === 0 && share >= SPEAKS).sort(order);
  const best = full[0];
  if (best !== undefined) return full.filter(({ share }) => share >= best.share * NEARLY);
  return fits
    .filter(({ missing, headings, share }) => headings.length > missing.length && share >= SPEAKS_IN_PART)
    .sort(order);
}

function candidatesOf({ indicators, jobs }: Catalogue, table: FoundTable): readonly Candidate[] {
  if (table.rows === 0) return [];
  const { headers } = table;
  const ofIndicators = indicators.flatMap((indicator) =>
    indicator.inputs.map((form): Candidate => {
      const { mapping, score, missing } = matchColumns(form, headers);
      const places = Object.values(mapping);
      return {
        step: { kind: "indicator", indicator, form },
        places,
        quality: score / Math.max(1, places.length),
        missing: titlesOf(form, missing),
        whole: score / Math.max(1, form.columns.length),
      };
    }),
  );
  const ofJobs = jobs.flatMap((job) =>
    job.inputs.flatMap((input) =>
      input.forms.map((form): Candidate => {
        const { mapping, score } = matchColumns(form, headers);
        const own = Object.values(mapping);
        // Columns that are ticked by words of their own speak too; those that take whatever is left over say nothing.
        const named = (form.many ?? []).filter(({ words }) => words.length > 0);
        const ticked = Object.values(matchJobForm({ ...form, many: named }, headers).many).flat();
        const places = [...own, ...ticked];
        return {
          step: { kind: "job", job, input, form },
          places,
          quality: (score + ticked.length) / Math.max(1, places.length),
          missing: missingOf(form, matchJobForm(form, headers)),
          whole: (score + ticked.length) / Math.max(1, form.columns.length + ticked.length),
        };
      }),
    ),
  );
  return [...ofIndicators, ...ofJobs].filter(({ places }) => places.length > 0);
}

function titlesOf(form: Pick<InputForm, "columns">, ids: readonly string[]): readonly string[] {
  return form.columns.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

/** How much each heading tells: the logarithm of how rarely it is asked for. One that nobody asks for tells as much as one asked for once. */
function weightsOf(candidates: readonly Candidate[], table: FoundTable, steps: number): readonly number[] {
  return table.headers.map((header, place) => {
    if (header === "") return 0;
    const askers = new Set(
      candidates.filter(({ places }) => places.includes(place)).map(({ step }) => ownerOf(step)),
    );
    return Math.log((steps + 1) / Math.max(1, askers.size));
  });
}

/** The indicator or job a step belongs to. */
export function ownerOf(step: Step): string {
  return step.kind === "indicator" ? `indicator ${step.indicator.code}` : `job ${step.job.id}`;
}

/** One way for each indicator or job: the whole ones first, then what accounts for most. */
function bestOfEach<T extends TableFit>(fits: readonly T[]): readonly T[] {
  const best = new Map<string, T>();
  const full = (fit: TableFit): number => (fit.missing.length === 0 ? 1 : 0);
  for (const fit of fits) {
    const before = best.get(ownerOf(fit.step));
    const better =
      before === undefined || full(fit) > full(before) || (full(fit) === full(before) && fit.share > before.share);
    if (better) best.set(ownerOf(fit.step), fit);
  }
  return [...best.values()];
}
