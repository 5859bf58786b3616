import type { ChartData, ResultTable } from "../../indicators/declaration";
import { isoDate } from "../../measures/dates";
import { STANDING_TONES, STANDINGS, type Standing } from "../../monitoring/trackers/standing";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { TrackerSpec } from "./spec";
import { sayItem } from "./words";

const COLOURS = { bad: "red", warning: "amber", good: "green", plain: "" } as const;

/** The colour beside the word, as a word: whoever cannot see it can read it. */
export function colourOf(standing: Standing): string {
  return COLOURS[STANDING_TONES[standing]];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Every record, the most urgent first; how it stands is beside its name, where a narrow pane still shows it. */
export function trackerTable(spec: TrackerSpec, items: readonly TrackedItem[]): ResultTable {
  const districts = items.some(({ district }) => district !== undefined);
  const date = (day: number | undefined): string | null => (day === undefined ? null : isoDate(day));
  return {
    id: "tracker",
    title: `${capital(spec.many)} by urgency`,
    columns: [
      { title: capital(spec.one), kind: "text" },
      ...(districts ? [{ title: "District", kind: "text" } as const] : []),
      { title: "Stands", kind: "text" },
      { title: capital(`${spec.units} left`), kind: "number" },
      { title: "Due", kind: "date" },
      { title: "What to do next", kind: "text" },
      { title: "Began", kind: "date" },
      { title: "Done", kind: "date" },
      { title: "Signal", kind: "text" },
    ],
    rows: items.map((item) => [
      item.name,
      ...(districts ? [item.district ?? null] : []),
      item.leftOutBecause === undefined ? sayItem(item, spec.units) : `left out: ${item.leftOutBecause}`,
      item.left ?? null,
      date(item.due),
      item.next,
      date(item.start),
      date(item.finished),
      colourOf(item.standing) || null,
    ]),
    flagged: items.flatMap(({ standing }, row) => (standing === "late" ? [row] : [])),
  };
}

const SHOWN: readonly Standing[] = STANDINGS;

/** How each district stands; none where the records name no district. */
export function districtTable(items: readonly TrackedItem[]): readonly ResultTable[] {
  const names = new Map<string, string>();
  for (const { district } of items)
    if (district !== undefined && !names.has(district.toLowerCase()))
      names.set(district.toLowerCase(), district);
  if (names.size === 0) return [];
  const rows = [...names].map(([key, name]) => {
    const own = items.filter(({ district }) => district?.toLowerCase() === key);
    return [name, ...SHOWN.map((one) => own.filter(({ standing }) => standing === one).length), own.length];
  });
  const late = (row: readonly (string | number)[]): number => Number(row[1]);
  rows.sort((one, other) => late(other) - late(one) || (String(one[0]) < String(other[0]) ? -1 : 1));
  return [
    {
      id: "districts",
      title: "By district",
      columns: [
        { title: "District", kind: "text" },
        ...SHOWN.map((standing) => ({ title: capital(standing), kind: "count" as const })),
        { title: "All", kind: "count" },
      ],
      rows,
      flagged: rows.flatMap((row, at) => (late(row) > 0 ? [at] : [])),
    },
  ];
}

/** How many stand how; drawn from its own table so that the report can hold it. */
export function standingTable(items: readonly TrackedItem[]): ResultTable {
  return {
    id: "standings",
    title: "How many stand how",
    columns: [
      { title: "Stands", kind: "text" },
      { title: "Signal", kind: "text" },
      { title: "How many", kind: "count" },
    ],
    rows: STANDINGS.map((standing) => [
      standing,
      colourOf(standing) || null,
      items.filter((item) => item.standing === standing).length,
    ]),
  };
}

export function standingChart(spec: TrackerSpec, items: readonly TrackedItem[]): ChartData {
  const counts = STANDINGS.map((one) => items.filter(({ standing }) => standing === one).length);
  return {
    id: "standings",
    title: `How the ${spec.many} stand`,
    kind: "bar",
    unit: spec.many,
    categoryTitle: "Stands",
    categories: STANDINGS,
    series: [{ name: capital(spec.many), values: counts }],
    description: `${STANDINGS.map((standing, at) => `${standing} ${counts[at]}`).join(", ")}.`,
  };
}
