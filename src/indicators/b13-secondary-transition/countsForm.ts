import { inPlan } from "../../law/sources";
import { formatNumber } from "../readCells";
import { countFormWith } from "../countForm/countFormWith";
import type { CountFormSpec, Counts, Impossible } from "../countForm/specification";
import type { InputForm } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";
import { citationsChart, citationsTable } from "./citations";
import { TRANSITION_CRITERIA } from "./criteria";
import { sharedNotes } from "./notes";

const citationId = (letter: string): string => `cited-${letter}`;

/** Records reviewed and records that comply, one row a district or one row in all; citations by criterion if known. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  const spec: CountFormSpec = {
    id: "counts",
    title: "Counts of records",
    rowIs: "a district, or the State",
    indicator,
    names: [DISTRICT_COLUMN],
    counts: [
      countColumn(
        "reviewed",
        "Records reviewed",
        "Records reviewed of youth aged 16 and above with an IEP.",
        ["records reviewed", "files reviewed", "reviewed", "records"],
      ),
      countColumn("compliant", "Records that comply", "Of them, records that meet every criterion, a to h.", [
        "records that comply",
        "compliant records",
        "in compliance",
        "meet all criteria",
        "compliant",
        "comply",
      ]),
      ...TRANSITION_CRITERIA.map(({ letter, label }) => ({
        ...countColumn(
          citationId(letter),
          `Cited for ${letter}`,
          `Records that fail criterion ${letter}: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
          [`cited for ${letter}`, `fail ${letter}`, `citations ${letter}`, `criterion ${letter}`, letter],
        ),
        required: false,
      })),
    ],
    rates: [
      {
        title: "Records that comply (%)",
        measures: "13",
        numerator: ["compliant"],
        denominator: ["reviewed"],
        formula: (cells) => `MN.TRANSITION_PERCENT(${cells("compliant")},${cells("reviewed")})`,
        source: inPlan("Indicator 13, Measurement (line 1434)"),
      },
    ],
    // The plan's baseline and Table 13.1, lines 1461 and 1474-1483.
    example: [
      {
        district: "State",
        reviewed: 532,
        compliant: 313,
        ...Object.fromEntries(
          [151, 41, 116, 65, 109, 72, 12, 16].map((count, place) => [
            citationId(TRANSITION_CRITERIA[place]!.letter),
            count,
          ]),
        ),
      },
    ],
    check: impossibleCitations,
    notes: sharedNotes,
  };
  return countFormWith(spec, (totals, columns) => {
    const ids = TRANSITION_CRITERIA.map(({ letter }) => citationId(letter));
    if (!ids.every((id) => columns.includes(id))) return { tables: [], charts: [] };
    const { reviewed = 0, compliant = 0 } = totals;
    const citations = { failing: ids.map((id) => totals[id]!), cited: reviewed - compliant, reviewed };
    return { tables: [citationsTable(citations)], charts: [citationsChart(citations)] };
  });
}

/** A criterion is cited in no more records than are cited at all, and every cited record fails at least one. */
function impossibleCitations(counts: Counts): Impossible | undefined {
  const cited = (counts.reviewed ?? 0) - (counts.compliant ?? 0);
  const given = TRANSITION_CRITERIA.map(({ letter }) => ({ letter, count: counts[citationId(letter)] }));
  for (const { letter, count } of given) {
    if (count === undefined || count <= cited) continue;
    return {
      column: citationId(letter),
      message: `Cited for ${letter}: ${formatNumber(count)} is more than the ${formatNumber(cited)} records that do not comply`,
      advice: "Correct the one that is wrong.",
    };
  }
  const all = given.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (given.some(({ count }) => count === undefined) || all >= cited) return undefined;
  return {
    column: "compliant",
    message: `Records that comply: ${formatNumber(cited)} records do not comply, but the citations a to h add up to only ${formatNumber(all)}`,
    advice: "Every record that does not comply fails at least one criterion; correct the counts.",
  };
}
