import { representationTables as indicator9 } from "../../indicators/b09-representation/thresholds";
import { representationTables as indicator10 } from "../../indicators/b10-representation-by-disability/thresholds";
import { representationRule, type LimitsFrom } from "../../indicators/representationRule";
import type { Note } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { presumedCellSize, presumedNSize, significanceSource } from "../../law/significantDisproportionality";
import { readNumberCell } from "../../measures/cells/readCells";
import { sumOfOthers } from "../../measures/ratios/otherGroups";
import type { ExplainedCall } from "../call";
import type { Account, LeftOut } from "../declaration";
import { plain } from "../numbers";
import { federalRule, notesOf, once } from "../rules";
import type { AccountFor } from "../register";

/* Is a group over- or under-represented: indicators 9 and 10, and 34 CFR 300.647. */

const COLUMNS = [
  "which ratios decided",
  "weighted risk ratio",
  "risk ratio",
  "alternate risk ratio",
  "finding",
  "reason",
];

/** The rule of the year with its limits in words, its sources and the plan's contradictions. */
function planRule(call: ExplainedCall): Pick<Account, "rule" | "sources" | "year" | "notes"> {
  const code = call.takeText("indicator", "indicator");
  const ffy = call.take("ffy", "federal fiscal year", "year");
  const from = call.choice<LimitsFrom>("limits", "limits from", "thresholds");
  const absent = call.choice("absent", "groups with nobody in the district", "renormalize");
  const tables = code === "10" ? indicator10 : indicator9;
  const found = representationRule(tables, ffy, from);
  if (found.kind !== "value") {
    return {
      rule: "the plan's rule of the year",
      sources: [tables.methods[0]!.source],
      year: found.reason,
      notes: [],
    };
  }
  const { rule, sources, notes } = found.value;
  const under =
    rule.under === undefined
      ? "no limit for too few"
      : `too few where ${rule.under.side} ${plain(rule.under.limit)}`;
  const other = representationRule(tables, ffy, from === "thresholds" ? "definition" : "thresholds");
  return {
    rule: `${rule.method}: too many where ${rule.over.side} ${plain(rule.over.limit)}, ${under}; at least ${plain(rule.minimumGroup)} children with IEPs in the group${rule.minimumComparison > 0 ? `; fewer than ${plain(rule.minimumComparison)} in all other groups, and the alternate risk ratio decides` : ""}`,
    sources: once(...sources),
    year: `The rule of ${nameFfy(ffy)}.`,
    notes: [
      ...notes,
      ...otherLimits(from, found.value.rule, other),
      {
        text: `A group with nobody in the district: "${absent}" is used. The plan does not say what such a group does to the others' weights.`,
      },
    ],
  };
}

/** The plan prints its limits twice; where the two differ in this year, the reader is told what the other would be. */
function otherLimits(
  from: LimitsFrom,
  rule: {
    readonly over: { readonly limit: number; readonly side: string };
    readonly under?: { readonly limit: number; readonly side: string };
  },
  other: ReturnType<typeof representationRule>,
): readonly Note[] {
  if (other.kind !== "value") return [];
  const words = (of: typeof rule): string =>
    `${of.over.side} ${plain(of.over.limit)}${of.under === undefined ? "" : `, ${of.under.side} ${plain(of.under.limit)}`}`;
  if (words(rule) === words(other.value.rule)) return [];
  const place = from === "thresholds" ? "definition" : "list of thresholds";
  return [
    {
      text: `The plan prints its limits twice. Its ${place} has ${words(other.value.rule)}.`,
      source: other.value.sources[0]!,
    },
  ];
}

const shownIn = (call: ExplainedCall, column: number): string => {
  const cell = call.beside(column);
  return cell !== null && typeof cell === "object" ? (cell.message ?? cell.code) : String(cell ?? "");
};

const unitOf = (column: number): Account["unit"] => (column >= 1 && column <= 3 ? "ratio" : "text");

/** One group's count and population in a row or column of groups, beside those of all other groups. */
function groupNumbers(
  call: ExplainedCall,
  names: readonly (readonly [string, string])[],
  group: number,
): readonly [number, number][] {
  return names.map(([name, words]) => {
    const { rows } = call.size(name);
    const all = call.cells(name).flat();
    const values = all.map((_, index) =>
      index === group
        ? call.takeAt(name, rows > 1 ? index : 0, rows > 1 ? 0 : index, `${words}, this group`)
        : Number(all[index]),
    );
    const others = sumOfOthers(values, group);
    call.fromRule(
      `${words}, all other groups together`,
      Number.isFinite(others) ? plain(others) : "not all are numbers",
    );
    return [values[group] ?? Number.NaN, others];
  });
}

const quotient = (top: readonly [number, number], bottom: readonly [number, number]): string =>
  `(${plain(top[0])} / ${plain(bottom[0])}) / (${plain(top[1])} / ${plain(bottom[1])})`;

function ratioText(column: number, numbers: readonly (readonly [number, number])[]): string | undefined {
  const [counts, populations, stateCounts, statePopulations] = numbers;
  if (
    counts === undefined ||
    populations === undefined ||
    stateCounts === undefined ||
    statePopulations === undefined
  )
    return undefined;
  if (column === 2) return quotient(counts, populations);
  if (column === 3) return quotient([counts[0], stateCounts[1]], [populations[0], statePopulations[1]]);
  return undefined;
}

const GROUPS = [
  ["counts", "children counted"],
  ["populations", "children enrolled"],
  ["stateCounts", "children counted in the State"],
  ["statePopulations", "children enrolled in the State"],
] as const;

/** The risk ratio of a row of a long table: the other rows of its district, and of its category, are everyone else. */
function rowRatio(call: ExplainedCall, counted: number, enrolled: number): string | undefined {
  if (call.column !== 2) return undefined;
  const text = (name: string, row: number): string => String(call.cells(name)[row]?.[0] ?? "").trim();
  const same = (row: number): boolean =>
    text("districts", row) === text("districts", call.row) &&
    (!call.has("categories") || text("categories", row) === text("categories", call.row));
  const others = (name: string): number =>
    call.cells(name).reduce((sum, line, row) => {
      if (row === call.row || !same(row)) return sum;
      const read = readNumberCell(line[0] ?? null);
      return read.kind === "number" ? sum + read.value : Number.NaN;
    }, 0);
  const [otherCount, otherPopulation] = [others("counts"), others("populations")];
  if (!(otherCount > 0 && otherPopulation > 0)) return undefined;
  call.fromRule("children counted, all other groups of the district", plain(otherCount));
  call.fromRule("children enrolled, all other groups of the district", plain(otherPopulation));
  return quotient([counted, otherCount], [enrolled, otherPopulation]);
}

export const representation: Readonly<Record<string, AccountFor>> = {
  REPRESENTATION: (call) => {
    const rule = planRule(call);
    const numbers = groupNumbers(call, GROUPS, call.row);
    const text =
      ratioText(call.column, numbers) ??
      `${COLUMNS[call.column] ?? "cell"} of ${call.group("counts", call.row)}`;
    return {
      ...rule,
      numbers: text,
      steps: [`Why: ${shownIn(call, 5)}`],
      unit: unitOf(call.column),
      what: `${call.group("counts", call.row)}, ${COLUMNS[call.column] ?? ""}`,
    };
  },
  REPRESENTATION_ROWS: (call) => {
    const rule = planRule(call);
    const district = call.takeText("districts", "district");
    const group = call.takeText("groups", "group");
    const counted = call.take("counts", "children counted");
    const enrolled = call.take("populations", "children enrolled");
    const leftOut: readonly LeftOut[] = [...call.missingIn("counts"), ...call.missingIn("populations")];
    return {
      ...rule,
      numbers:
        rowRatio(call, counted, enrolled) ??
        `${COLUMNS[call.column] ?? "cell"} of ${group} in ${district} (${plain(counted)} of ${plain(enrolled)} children)`,
      steps: [`Why: ${shownIn(call, 5)}`],
      unit: unitOf(call.column),
      what: `${district}, ${group}: ${COLUMNS[call.column] ?? ""}`,
      leftOut,
      notes: [
        ...(rule.notes ?? []),
        ...(call.has("stateCounts")
          ? []
          : [
              {
                text: "The State is the sum of the rows given, since no figures of the State are given. Rows without a number are not in that sum.",
              },
            ]),
      ],
    };
  },
  SIGDISPRO: (call) => {
    const threshold = call.take("threshold", "the State's threshold");
    const cell = newest(presumedCellSize);
    const size = newest(presumedNSize);
    const fewestCases = call.takeOr("minimumCell", "fewest cases", cell?.value ?? 10);
    const fewest = call.takeOr("minimumN", "fewest children", size?.value ?? 30);
    const numbers = groupNumbers(call, GROUPS, call.row);
    const columns = ["ratio", "method", "finding", "reason"];
    const alternate = shownIn(call, 1) === "alternate risk ratio";
    const text =
      call.column === 0
        ? ratioText(alternate ? 3 : 2, numbers)
        : `${columns[call.column] ?? "cell"} of ${call.group("counts", call.row)}`;
    return {
      rule: `the risk ratio, or the alternate risk ratio where the district has too few other children; a finding where it is above ${plain(threshold)}. At least ${plain(fewestCases)} cases and ${plain(fewest)} children in the group and in what it is compared with`,
      ...(text === undefined ? {} : { numbers: text }),
      steps: [`Why: ${shownIn(call, 3)}`],
      unit: call.column === 0 ? "ratio" : "text",
      what: `${call.group("counts", call.row)}, ${columns[call.column] ?? ""}`,
      sources: once(significanceSource, federalRule("paragraph (a)")),
      year: "The federal rule has been followed since school year 2018-19. Threshold and smallest sizes are the State's own: they are arguments.",
      notes: notesOf(call.has("minimumCell") ? undefined : cell, call.has("minimumN") ? undefined : size),
    };
  },
};
