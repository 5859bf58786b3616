import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { showRounded } from "../../measures/rounding";
import type { BalancedCycle } from "../../measures/sampling/balancedCycle";
import type { ShareBalance } from "../../measures/sampling/cycleBalance";
import type { LeaFrame } from "./readLeas";

const yearNumbers = (years: number) => Array.from({ length: years }, (_, at) => at + 1);

/** How many districts, students and children each year has. */
export function yearsTable(
  { leas, hasChildren }: LeaFrame,
  { assigned }: BalancedCycle,
  years: number,
): ResultTable {
  const total = (of: (at: number) => number, year?: number) =>
    leas.reduce(
      (sum, _, at) =>
        year === undefined || assigned[at] === year || assigned[at] === 0 ? sum + of(at) : sum,
      0,
    );
  const line = (title: string, year?: number): ResultCell[] => {
    const count = total(() => 1, year);
    const children = total((at) => leas[at]!.children ?? 0, year);
    return [
      title,
      count,
      (100 * count) / leas.length,
      total((at) => leas[at]!.enrollment, year),
      ...(hasChildren
        ? [
            children,
            total((at) => leas[at]!.children ?? 0) === 0
              ? { missing: "nobody is counted" }
              : (100 * children) / total((at) => leas[at]!.children ?? 0),
          ]
        : []),
    ];
  };
  return {
    id: "years",
    title: "The years",
    columns: [
      { title: "Year", kind: "text" },
      { title: "Districts", kind: "count" },
      { title: "Percent of all districts", kind: "percent" },
      { title: "Enrollment", kind: "count" },
      ...(hasChildren
        ? ([
            { title: "Children with IEPs", kind: "count" },
            { title: "Percent of all children with IEPs", kind: "percent" },
          ] as const)
        : []),
    ],
    rows: [...yearNumbers(years).map((year) => line(`Year ${year}`, year)), line("All years")],
  };
}

/** Districts of each stratum by year. */
export function strataTable(
  strata: readonly string[],
  { assigned }: BalancedCycle,
  years: number,
): ResultTable {
  const names = [...new Set(strata)].sort();
  const count = (stratum: string, year: number) =>
    strata.filter((one, at) => one === stratum && assigned[at] === year).length;
  return {
    id: "strata",
    title: "Districts of each stratum",
    columns: [
      { title: "Stratum", kind: "text" },
      { title: "Districts", kind: "count" },
      ...yearNumbers(years).map((year) => ({ title: `Year ${year}`, kind: "count" as const })),
      { title: "Every year", kind: "count" },
    ],
    rows: names.map((name) => [
      name,
      strata.filter((one) => one === name).length,
      ...yearNumbers(years).map((year) => count(name, year)),
      count(name, 0),
    ]),
  };
}

/** Each year's percents beside the State's, with the largest difference. */
export function balanceTable(
  balance: readonly ShareBalance[],
  tolerance: number,
  years: number,
): ResultTable {
  const missing: ResultCell = { missing: "nobody is counted" };
  return {
    id: "balance",
    title: "Balance: each year against all districts",
    columns: [
      { title: "What", kind: "text" },
      { title: "All districts", kind: "percent" },
      ...yearNumbers(years).map((year) => ({ title: `Year ${year}`, kind: "percent" as const })),
      { title: "Largest difference (points)", kind: "ratio" },
      { title: "Largest standardized difference", kind: "ratio" },
    ],
    rows: balance.map((line) => [
      line.title,
      line.all ?? missing,
      ...line.years.map(({ share }) => share ?? missing),
      line.largest,
      line.years.reduce((most, { standardized }) => Math.max(most, Math.abs(standardized ?? 0)), 0),
    ]),
    flagged: balance.flatMap(({ largest }, at) => (largest > tolerance ? [at] : [])),
  };
}

/** How far each year is from the State in each measure. */
export function balanceChart(balance: readonly ShareBalance[], tolerance: number, years: number): ChartData {
  return {
    id: "balance",
    title: "Difference of each year from all districts",
    kind: "bar",
    unit: "percentage points",
    categoryTitle: "Measure",
    categories: balance.map(({ title }) => title),
    series: yearNumbers(years).map((year) => ({
      name: `Year ${year}`,
      values: balance.map((line) => line.years[year - 1]!.difference ?? null),
    })),
    marks: [
      { label: `+${tolerance}`, value: tolerance },
      { label: `-${tolerance}`, value: -tolerance },
    ],
    description: balance
      .map(({ title, largest }) => `${title}: at most ${showRounded(largest, 1)} points.`)
      .join(" "),
  };
}
