import { percentText } from "../../indicators/workingText";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import type { Disposition } from "../../indicators/surveyDisposition";
import { inPlan } from "../../law/sources";
import { hiddenGroups } from "../../measures/hiddenGroups";
import { isValue, suppressed, type Outcome } from "../../measures/outcome";
import { responseRates } from "../../measures/responseRates";
import { showRounded } from "../../measures/rounding";
import type { Figure } from "../declaration";
import { addUp, eligibleIn, type ResponseRow, type Responses } from "../responses/readResponses";
import { tooFew, type HeldBack } from "./heldBack";

export const RESPONSE_RATE = inPlan("Indicator 14, Tables 14.3 and 14.5 (lines 1618-1659)");
export const REASONS = inPlan("Indicator 14, Table 14.6 (lines 1663-1671)");

type Counts = Readonly<Record<Disposition, number>>;

/**
 * The rates: the plan's beside the two others that surveys use. They differ where the eligibility of somebody is unknown; a rate with
 * which a count that is held back could be worked out is held back with it.
 */
export function rateFigures(counts: Counts, held: HeldBack, smallest: number): Figure[] {
  const eligible = eligibleIn(counts);
  const rates = responseRates({
    respondents: counts.answered,
    nonrespondents: eligible - counts.answered,
    ineligible: counts.ineligible,
    unknown: counts.unknown,
  });
  const figure = (
    id: string,
    title: string,
    outcome: Outcome,
    rule: string,
    below: string,
    inputs: Readonly<Record<string, number>>,
  ): Figure => ({
    id,
    title,
    unit: "percent",
    outcome,
    working: {
      rule,
      numbers:
        outcome.kind === "suppressed"
          ? "held back"
          : `${formatNumber(counts.answered)} / ${below} x 100 ${isValue(outcome) ? `= ${percentText(outcome.value)}` : "has no value"}`,
      inputs: Object.entries({ answered: counts.answered, ...inputs }).map(([name, value]) => ({
        name,
        value,
      })),
      source: RESPONSE_RATE,
      year: "FFY 2009 (school year 2009-10) and after",
    },
  });
  const unlessHeld = (outcome: Outcome, ...kinds: readonly Disposition[]): Outcome =>
    kinds.some((kind) => held.of.has(kind)) ? suppressed(`of ${tooFew(smallest)}`) : outcome;
  const shown = (kind: Disposition) => (held.of.has(kind) ? {} : { [kind]: counts[kind] });
  const plan: Figure = {
    ...figure(
      "rate",
      "Response rate (the plan's; AAPOR 5)",
      rates.rr5,
      "answered / eligible x 100; the ineligible are taken out",
      formatNumber(eligible),
      { eligible, ...shown("ineligible") },
    ),
    ...(isValue(rates.rr5) ? { formula: rateFormula(counts, held) } : {}),
  };
  if (counts.unknown === 0) {
    return [
      plan,
      ...(["rr1", "rr3"] as const).map((id) =>
        figure(
          id,
          `Response rate (AAPOR ${id.slice(2)})`,
          rates[id],
          "the same: of nobody it is unknown whether they are eligible",
          formatNumber(eligible),
          { eligible },
        ),
      ),
    ];
  }
  const share = isValue(rates.eligibleShare) ? rates.eligibleShare.value : 0;
  return [
    plan,
    figure(
      "rr1",
      "Response rate if all of unknown eligibility are eligible (AAPOR 1)",
      unlessHeld(rates.rr1, "unknown"),
      "answered / (eligible + unknown) x 100",
      `(${formatNumber(eligible)} + ${formatNumber(counts.unknown)})`,
      { eligible, ...shown("unknown") },
    ),
    figure(
      "rr3",
      "Response rate with the unknown as eligible as the known (AAPOR 3)",
      unlessHeld(rates.rr3, "unknown", "ineligible"),
      "answered / (eligible + e x unknown) x 100, e the eligible share of those known",
      `(${formatNumber(eligible)} + ${showRounded(share / 100, 4)} x ${formatNumber(counts.unknown)})`,
      { eligible, ...shown("unknown"), ...shown("ineligible") },
    ),
  ];
}

const LINES: readonly (readonly [Disposition, string])[] = [
  ["not reached", "Attempted, but not reached"],
  ["refused", "Reached, and did not want to answer"],
  ["district did not answer", "District did not answer"],
  ["answered", "Completed surveys"],
];

const DISPOSITION_TABLE = "dispositions";

/** The rate from the cells of the table below it. Who is eligible there is already less the ineligible. */
function rateFormula(counts: Counts, held: HeldBack): string {
  const rows = dispositionRows(counts);
  const cell = (kind: string) =>
    `{cell:${DISPOSITION_TABLE}!${rows.findIndex(([one]) => one === kind) + 1},2}`;
  return held.everybody || counts.unknown > 0
    ? `=MN.RESPONSE_RATE(${cell("answered")},${cell("eligible")},0)`
    : `=MN.RESPONSE_RATE(${cell("answered")},${cell("everybody")},${cell("ineligible")})`;
}

type RowKind = Disposition | "everybody" | "eligible";

/** Rows of the table in the order of the plan's Table 14.5. */
function dispositionRows(counts: Counts): readonly (readonly [RowKind, string, number])[] {
  const eligible = eligibleIn(counts);
  return [
    ["everybody", "In the table", eligible + counts.ineligible + counts.unknown],
    ...(counts.unknown > 0 ? [["unknown", "Eligibility unknown", counts.unknown] as const] : []),
    ["ineligible", "Less the ineligible (returned to school, deceased)", counts.ineligible],
    ["eligible", "Eligible for the survey", eligible],
    ...LINES.filter(([kind]) => counts[kind] > 0 || kind === "answered").map(
      ([kind, title]) => [kind, title, counts[kind]] as const,
    ),
  ];
}

/** What became of everybody, small counts held back. */
export function dispositionTable(counts: Counts, held: HeldBack, smallest: number): ResultTable {
  const eligible = eligibleIn(counts);
  const hidden: ResultCell = { missing: tooFew(smallest) };
  return {
    id: DISPOSITION_TABLE,
    title: "What became of the surveys (as Table 14.5)",
    columns: [
      { title: "Disposition", kind: "text" },
      { title: "People", kind: "count" },
      { title: "Percent of the eligible", kind: "percent" },
    ],
    rows: dispositionRows(counts).map(([kind, title, count]): ResultCell[] => {
      if (kind === "everybody" ? held.everybody : kind !== "eligible" && held.of.has(kind))
        return [title, hidden, hidden];
      if (kind === "everybody" || kind === "unknown" || kind === "ineligible")
        return [title, count, { missing: "not a part of those eligible" }];
      return [title, count, eligible === 0 ? { missing: "nobody is eligible" } : (100 * count) / eligible];
    }),
  };
}

/** Why people could not be reached, as the plan's Table 14.6; nothing where no reason is written. */
export function reasonsTable(responses: Responses, held: HeldBack, smallest: number): ResultTable[] {
  const asked = responses.rows.filter(({ counts }) => counts["not reached"] + counts.refused > 0);
  if (held.reasons || !asked.some(({ reason }) => reason !== undefined)) return [];
  const found = new Map<string, { title: string; count: number }>();
  for (const { reason } of asked) {
    const title = reason ?? "No reason written";
    const key = title.toLowerCase();
    found.set(key, { title: found.get(key)?.title ?? title, count: (found.get(key)?.count ?? 0) + 1 });
  }
  const total = asked.length;
  const lines = [...found.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
  const hidden = hiddenGroups(
    lines.map(({ count }) => count),
    smallest,
  );
  const cell: ResultCell = { missing: tooFew(smallest) };
  return [
    {
      id: "reasons",
      title: "Why they could not be interviewed (as Table 14.6)",
      columns: [
        { title: "Reason", kind: "text" },
        { title: "People", kind: "count" },
        { title: "Percent", kind: "percent" },
      ],
      rows: [
        ...lines.map(({ title, count }, at) =>
          hidden[at] === true ? [title, cell, cell] : [title, count, (100 * count) / total],
        ),
        ["Total", total, 100],
      ],
    },
  ];
}

/** Districts none of whose people answered, with how many that leaves out; undefined where no district is given. */
export function silentDistricts(
  responses: Responses,
): { readonly names: string[]; readonly people: number } | undefined {
  const rows = responses.rows.filter(({ district }) => district !== undefined);
  if (rows.length === 0) return undefined;
  const districts = new Map<string, ResponseRow[]>();
  for (const row of rows) {
    const own = districts.get(row.district!);
    if (own === undefined) districts.set(row.district!, [row]);
    else own.push(row);
  }
  const silent = [...districts]
    .map(([name, own]) => ({ name, counts: addUp(own) }))
    .filter(({ counts }) => counts.answered === 0 && eligibleIn(counts) > 0);
  return {
    names: silent.map(({ name }) => name).sort(),
    people: silent.reduce((sum, { counts }) => sum + eligibleIn(counts), 0),
  };
}
