import type { Note } from "../../indicators/declaration";
import { facts as indicator9 } from "../../indicators/b09-representation/facts";
import { newest } from "../../law/dated";
import { risk } from "../../measures/ratios/risk";
import {
  absentOthers,
  ABSENT_GROUPS,
  weightedRiskRatio,
  type AbsentGroups,
} from "../../measures/ratios/weightedRiskRatio";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, showAs, sum } from "../numbers";
import { federalRule, method, NO_YEAR, tool } from "../rules";
import { RATIO_PAPERS } from "../../law/methodSources";
import type { AccountFor } from "../register";

const GROUP = { count: "cases in the group", population: "children in the group" };
const OTHERS = { count: "cases in all other groups", population: "children in all other groups" };
const STATE = {
  count: "cases in the State's other groups",
  population: "children in the State's other groups",
};

const riskText = (count: number, population: number): string => {
  const found = risk(count, population);
  return `${plain(count)} / ${plain(population)} x 100 = ${found.kind === "value" ? `${showAs(found.value, "percent")} percent` : "no risk"}`;
};

/** Two risks, and their ratio formed from the four counts. */
function ratio(
  call: ExplainedCall,
  names: readonly [string, string, string, string],
  others: { readonly count: string; readonly population: string },
  rule: string,
): Account {
  const [count, population, otherCount, otherPopulation] = [
    call.take(names[0], GROUP.count),
    call.take(names[1], GROUP.population),
    call.take(names[2], others.count),
    call.take(names[3], others.population),
  ];
  return {
    rule,
    numbers: `(${plain(count)} / ${plain(population)}) / (${plain(otherCount)} / ${plain(otherPopulation)})`,
    steps: call.unreadable
      ? []
      : [
          `The group's risk: ${riskText(count, population)}.`,
          `The risk to compare with: ${riskText(otherCount, otherPopulation)}.`,
        ],
    unit: "ratio",
    sources: [federalRule("paragraph (a)"), tool("4")],
    year: NO_YEAR,
    notes: call.unreadable ? [] : small(count, otherCount),
  };
}

/** A ratio of a few cases says little, and no rule prints from how many on it does. */
function small(count: number, otherCount: number): readonly Note[] {
  if (!(count < 10 || otherCount < 10)) return [];
  const which =
    count < 10 ? `${plain(count)} cases in the group` : `${plain(otherCount)} cases to compare with`;
  return [
    {
      text: `Only ${which}: one child more or less moves this ratio a good deal. MN.RISKRATIO_INTERVAL shows how far. The rules of indicators 9 and 10 and of 34 CFR 300.647 do not look at groups this small.`,
    },
  ];
}

function weighted(call: ExplainedCall): Account {
  const groups = call.size("statePopulations").rows * call.size("statePopulations").columns;
  const counts = call.size("counts");
  const upright = counts.columns === 1 && counts.rows === groups;
  const chosen = call.has("group") ? call.take("group", "group") : undefined;
  const group = chosen === undefined ? (upright ? call.row : call.column) : chosen - 1;
  const at = (other: number): readonly [number, number] => (upright ? [other, 0] : [call.row, other]);
  const state = call.cells("statePopulations").length > 1;
  const indexes = Array.from({ length: groups }, (_, index) => index);
  const name = (other: number): string => call.group("counts", other);
  const read = (of: string, words: string): number[] =>
    indexes.map((other) => call.takeAt(of, ...at(other), `${words}, ${name(other)}`));
  const cases = read("counts", "cases");
  const children = read("populations", "children");
  const weights = indexes.map((other) =>
    call.takeAt(
      "statePopulations",
      state ? other : 0,
      state ? 0 : other,
      `children of the State, ${name(other)}`,
    ),
  );
  const mode = call.choice<AbsentGroups>("absent", "groups with nobody in the district", "renormalize");
  const others = indexes.filter((other) => other !== group);
  const counted = others.filter((other) => (children[other] ?? 0) > 0);
  const above = mode === "zero" ? others : counted;
  const own = `${plain(cases[group] ?? 0)} / ${plain(children[group] ?? 0)}`;
  const below = counted.map(
    (other) => `${plain(weights[other] ?? 0)} x ${plain(cases[other] ?? 0)} / ${plain(children[other] ?? 0)}`,
  );
  const definition = newest(indicator9.definitions);
  return {
    rule: "the group's risk x the State's children of the other groups / sum over the other groups of (the State's children of that group x that group's risk in the district)",
    numbers: `${own} x ${sum(above.map((other) => weights[other] ?? 0))} / (${below.join(" + ") || "0"})`,
    steps: call.unreadable
      ? []
      : [
          `Risk of ${name(group)}: ${riskText(cases[group] ?? 0, children[group] ?? 0)}.`,
          ...others
            .slice(0, 12)
            .map(
              (other) =>
                `Risk of ${name(other)}: ${riskText(cases[other] ?? 0, children[other] ?? 0)}; weight ${plain(weights[other] ?? 0)}.`,
            ),
        ],
    unit: "ratio",
    what: [...(upright ? [] : [call.rowHeading("counts")]), name(group)]
      .filter((part) => part !== undefined)
      .join(", "),
    sources: [...(definition === undefined ? [] : [definition.source]), tool("6")],
    year: NO_YEAR,
    notes: [
      ...(call.unreadable ? [] : absentNotes(cases, children, weights, group, mode, name)),
      ...(call.unreadable
        ? []
        : small(
            cases[group] ?? 0,
            others.reduce((total, other) => total + (cases[other] ?? 0), 0),
          )),
    ],
  };
}

/** What the plan's silence about absent groups means for these numbers: the ratio each reading gives. */
function absentNotes(
  cases: readonly number[],
  children: readonly number[],
  weights: readonly number[],
  group: number,
  mode: AbsentGroups,
  name: (group: number) => string,
): readonly Note[] {
  const absent = absentOthers(children, weights, group);
  if (absent.length === 0) return [];
  const names = absent.map(name).join(", ");
  const readings = ABSENT_GROUPS.map((reading) => {
    const found = weightedRiskRatio(cases, children, weights, group, reading);
    return `"${reading}" gives ${found.kind === "value" ? showAs(found.value, "ratio") : "no result"}`;
  });
  return [
    {
      text: `In the district nobody is in ${names}. The plan does not say what that does to the weights: ${readings.join(", ")}. Here "${mode}" is used.`,
    },
  ];
}

export const risks: Readonly<Record<string, AccountFor>> = {
  RISK: (call) => {
    const count = call.take("count", GROUP.count);
    const population = call.take("population", GROUP.population);
    return {
      rule: "cases in the group / children in the group x 100",
      numbers: `${plain(count)} / ${plain(population)} x 100`,
      unit: "percent",
      sources: [federalRule("paragraph (a)"), tool("3")],
      year: NO_YEAR,
    };
  },
  RISKRATIO: (call) =>
    ratio(
      call,
      ["count", "population", "otherCount", "otherPopulation"],
      OTHERS,
      "the group's risk / the risk of all other groups",
    ),
  ALTRISKRATIO: (call) => ({
    ...ratio(
      call,
      ["count", "population", "stateOtherCount", "stateOtherPopulation"],
      STATE,
      "the group's risk in the district / the State's risk of all other groups",
    ),
    sources: [federalRule("paragraph (a)"), tool("5")],
  }),
  WRR: weighted,
  REMOVALS_PER_CHILD: (call) => ({
    rule: "removals / children of the group",
    numbers: `${plain(call.take("removals", "removals"))} / ${plain(call.take("population", GROUP.population))}`,
    unit: "number",
    sources: [tool("3.4")],
    year: NO_YEAR,
    notes: [{ text: "Removals are events: a child may be removed several times." }],
  }),
  REMOVALS_RATIO: (call) => ({
    ...ratio(
      call,
      ["removals", "population", "otherRemovals", "otherPopulation"],
      { count: "removals of all other groups", population: OTHERS.population },
      "removals per child of the group / removals per child of all other groups",
    ),
    steps: [],
    notes: [{ text: "Removals are events: a child may be removed several times." }],
  }),
  RISKDIFF: (call) => {
    const [count, population] = [call.take("count", GROUP.count), call.take("population", GROUP.population)];
    const [otherCount, otherPopulation] = [
      call.take("otherCount", OTHERS.count),
      call.take("otherPopulation", OTHERS.population),
    ];
    return {
      rule: "the group's risk less the risk of all other groups, in percentage points",
      numbers: `${plain(count)} / ${plain(population)} x 100 - ${plain(otherCount)} / ${plain(otherPopulation)} x 100`,
      unit: "points",
      sources: [tool("7")],
      year: NO_YEAR,
    };
  },
  RISKRATIO_INTERVAL: (call) => {
    const account = ratio(
      call,
      ["count", "population", "otherCount", "otherPopulation"],
      OTHERS,
      "the lowest and the highest ratio that the counts do not speak against, at the confidence asked for",
    );
    const confidence = call.takeOr("confidence", "confidence", 0.95);
    const chosen = call.choice("method", "method", "score");
    return {
      ...account,
      numbers: `the ${call.column === 0 ? "low" : "high"} end of the ${chosen} interval at ${plain(confidence * 100)} percent confidence around ${account.numbers ?? ""}`,
      what: call.column === 0 ? "low end of the interval" : "high end of the interval",
      sources: [method(RATIO_PAPERS, `the ${chosen} method`)],
      notes: [
        ...(account.notes ?? []),
        { text: "The interval shows how steady a ratio of small numbers is. It is no legal test." },
      ],
    };
  },
};
