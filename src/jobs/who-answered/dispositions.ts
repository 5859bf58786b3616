import type { ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import type { Disposition } from "../../indicators/surveyDisposition";
import { inPlan } from "../../law/sources";
import { isValue, type Outcome } from "../../measures/outcome";
import { responseRates } from "../../measures/responseRates";
import { showRounded } from "../../measures/rounding";
import type { Figure } from "../declaration";
import { addUp, eligibleIn, type ResponseRow, type Responses } from "../responses/readResponses";

export const RESPONSE_RATE = inPlan("Indicator 14, Tables 14.3 and 14.5 (lines 1618-1659)");
export const REASONS = inPlan("Indicator 14, Table 14.6 (lines 1663-1671)");

type Counts = Readonly<Record<Disposition, number>>;

/** The rates: the plan's, and where somebody's eligibility is unknown the two others that surveys use. */
export function rateFigures(counts: Counts): Figure[] {
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
      numbers: `${formatNumber(counts.answered)} / ${below} x 100 ${isValue(outcome) ? `= ${showRounded(outcome.value, 1)}` : "has no value"}`,
      inputs: Object.entries({ answered: counts.answered, ...inputs }).map(([name, value]) => ({
        name,
        value,
      })),
      source: RESPONSE_RATE,
      year: "FFY 2009 (school year 2009-10) and after",
    },
  });
  const plan = figure(
    "rate",
    "Response rate (the plan's; AAPOR 5)",
    rates.rr5,
    "answered / eligible x 100; the ineligible are taken out",
    formatNumber(eligible),
    { eligible, ineligible: counts.ineligible },
  );
  if (counts.unknown === 0) return [plan];
  const share = isValue(rates.eligibleShare) ? rates.eligibleShare.value : 0;
  return [
    plan,
    figure(
      "rr1",
      "Response rate if all of unknown eligibility are eligible (AAPOR 1)",
      rates.rr1,
      "answered / (eligible + unknown) x 100",
      `(${formatNumber(eligible)} + ${formatNumber(counts.unknown)})`,
      { eligible, unknown: counts.unknown },
    ),
    figure(
      "rr3",
      "Response rate with the unknown as eligible as the known (AAPOR 3)",
      rates.rr3,
      "answered / (eligible + e x unknown) x 100, e the eligible share of those known",
      `(${formatNumber(eligible)} + ${showRounded(share / 100, 4)} x ${formatNumber(counts.unknown)})`,
      { eligible, unknown: counts.unknown, ineligible: counts.ineligible },
    ),
  ];
}

const LINES: readonly (readonly [Disposition, string])[] = [
  ["not reached", "Attempted, but not reached"],
  ["refused", "Reached, and did not want to answer"],
  ["district did not answer", "District did not answer"],
  ["answered", "Completed surveys"],
];

/** What became of everybody, in the order of the plan's Table 14.5. */
export function dispositionTable(counts: Counts): ResultTable {
  const eligible = eligibleIn(counts);
  const known = eligible + counts.ineligible;
  const none = { missing: "not a part of those eligible" };
  const share = (count: number) =>
    eligible === 0 ? { missing: "nobody is eligible" } : (100 * count) / eligible;
  return {
    id: "dispositions",
    title: "What became of the surveys (as Table 14.5)",
    columns: [
      { title: "Disposition", kind: "text" },
      { title: "People", kind: "count" },
      { title: "Percent of the eligible", kind: "percent" },
    ],
    rows: [
      ["In the table", known + counts.unknown, none],
      ...(counts.unknown > 0 ? [["Eligibility unknown", counts.unknown, none]] : []),
      ["Less the ineligible (returned to school, deceased)", counts.ineligible, none],
      ["Eligible for the survey", eligible, share(eligible)],
      ...LINES.filter(([id]) => counts[id] > 0 || id === "answered").map(([id, title]) => [
        title,
        counts[id],
        share(counts[id]),
      ]),
    ],
  };
}

/** Why people could not be reached, as the plan's Table 14.6; nothing where no reason is written. */
export function reasonsTable(responses: Responses): ResultTable[] {
  const asked = responses.rows.filter(({ counts }) => counts["not reached"] + counts.refused > 0);
  const found = new Map<string, { title: string; count: number }>();
  for (const { reason } of asked) {
    const title = reason ?? "No reason written";
    const key = title.toLowerCase();
    found.set(key, { title: found.get(key)?.title ?? title, count: (found.get(key)?.count ?? 0) + 1 });
  }
  if (!asked.some(({ reason }) => reason !== undefined)) return [];
  const total = asked.length;
  const lines = [...found.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
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
        ...lines.map(({ title, count }) => [title, count, (100 * count) / total]),
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
