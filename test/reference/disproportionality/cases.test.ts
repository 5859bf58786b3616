/* eslint-disable @typescript-eslint/no-explicit-any -- the cases of the collection have many shapes */
import { describe, expect, it } from "vitest";
import { representationTables as tables10 } from "../../../src/indicators/b10-representation-by-disability/thresholds";
import { representationTables as tables9 } from "../../../src/indicators/b09-representation/thresholds";
import { raceDiscrepancyRule } from "../../../src/indicators/b04b-suspension-by-race/discrepancyRule";
import { representationRule, type LimitsFrom } from "../../../src/indicators/representationRule";
import { notDefined, value } from "../../../src/measures/outcome";
import { ratioOfValue } from "../../../src/measures/ratios/comparableRatio";
import {
  compareRatio,
  compareWithTolerance,
  isOnSide,
  ratioReaches,
} from "../../../src/measures/ratios/compareRatio";
import { sumOfOthers } from "../../../src/measures/ratios/otherGroups";
import { judgeRepresentation } from "../../../src/measures/representation/judgeRepresentation";
import { hasRaceDiscrepancy } from "../../../src/measures/suspension/significantDiscrepancy";
import { functions } from "../../../src/functions/register";
import file from "./cases.json";
import { runsOfAnotherTool } from "./toolRuns";

/* Every case of cases.json, most of them through the worksheet functions. See README.md. */

export interface Case {
  readonly id: string;
  readonly measure: string;
  readonly inputs: any;
  readonly expected: any;
  readonly computed: any;
  readonly tolerance: any;
  readonly reproduces: boolean;
}
const cases = file as readonly Case[];
const tried = new Set<string>();

/** Runs a worksheet function; an error in the cell, or thrown, is its code. */
function call(id: string, ...args: unknown[]): any {
  try {
    const result = functions[id]!(...args.map((arg) => (Array.isArray(arg) ? arg : [[arg]])));
    return (result as unknown[][]).map((row) =>
      row.map((cell) => (cell instanceof Error ? code(cell) : cell)),
    );
  } catch (error) {
    return [[code(error)]];
  }
}
const code = (error: unknown): string => (error as { code: string }).code;
const one = (id: string, ...args: unknown[]): any => call(id, ...args)[0][0];

/** The group's place and the sums of all other groups: from the printed total where the case has one. */
function parts(inputs: any) {
  const at = typeof inputs.group === "number" ? inputs.group : inputs.groups.indexOf(inputs.group);
  const rest = (cells: number[], total: number | undefined) =>
    total === undefined ? sumOfOthers(cells, at) : total - cells[at]!;
  return {
    at,
    a: inputs.outcome[at],
    n: inputs.population[at],
    c: rest(inputs.outcome, inputs.outcome_total_printed),
    m: rest(inputs.population, inputs.population_total_printed),
    stateC: inputs.state_outcome && rest(inputs.state_outcome, inputs.state_outcome_total_printed),
    stateM: inputs.state_population && rest(inputs.state_population, inputs.state_population_total_printed),
  };
}

/** Our figures for a case, under the names of its `expected`. */
const ours: Record<string, (inputs: any, c: Case) => Record<string, unknown>> = {
  RISK: (inputs) =>
    Array.isArray(inputs.outcome)
      ? inputs.group === undefined
        ? {
            result: call("RISK", [inputs.outcome], [inputs.population])[0].includes("#VALUE!")
              ? "error"
              : "value",
          }
        : { risk_pct: one("RISK", parts(inputs).a, parts(inputs).n) }
      : { risk_pct: one("RISK", inputs.outcome, inputs.population) },
  RISKRATIO: (inputs) => {
    const { a, n, c, m } = parts(inputs);
    return {
      risk_pct: one("RISK", a, n),
      risk_others_pct: one("RISK", c, m),
      risk_ratio: one("RISKRATIO", a, n, c, m),
    };
  },
  ALTRISKRATIO: (inputs) => {
    const state = Array.isArray(inputs.outcome)
      ? parts(inputs)
      : {
          a: inputs.outcome,
          n: inputs.population,
          stateC: inputs.state_other_outcome,
          stateM: inputs.state_other_population,
          at: 0,
        };
    return {
      risk_pct: one("RISK", state.a, state.n),
      state_risk_others_pct: one("RISK", state.stateC, state.stateM),
      alt_risk_ratio: one("ALTRISKRATIO", state.a, state.n, state.stateC, state.stateM),
      ...(Array.isArray(inputs.state_outcome)
        ? {
            alt_risk_ratio_if_cells_summed: one(
              "ALTRISKRATIO",
              state.a,
              state.n,
              sumOfOthers(inputs.state_outcome, state.at),
              sumOfOthers(inputs.state_population, state.at),
            ),
          }
        : {}),
    };
  },
  WRR: (inputs) => {
    const { at, a, n } = parts(inputs);
    const all = inputs.state_population.reduce((x: number, y: number) => x + y);
    const wrr = one("WRR", [inputs.outcome], [inputs.population], [inputs.state_population], at + 1);
    const weighted = ((1 - inputs.state_population[at] / all) * one("RISK", a, n)) / 100;
    return { weighted_risk: weighted, weighted_risk_others: weighted / wrr, wrr };
  },
  RISKDIFF: (inputs, c) => {
    const { a, n, c: others, m } = parts(inputs);
    return {
      risk_difference:
        c.id === "dtat-7.4"
          ? one("REMOVALS_PER_CHILD", a, n) - one("REMOVALS_PER_CHILD", others, m)
          : one("RISKDIFF", a, n, others, m),
    };
  },
  "COMPOSITION / COMPDIFF / RELDIFF": (inputs) => compositionOf(inputs),
  EFORMULA: (inputs) => {
    const { a, n } = parts(inputs);
    const [bound, above] = call(
      "EFORMULA",
      a,
      inputs.outcome_total_printed,
      n,
      inputs.population_total_printed,
    )[0];
    return {
      composition_pct: one("COMPOSITION", a, inputs.outcome_total_printed),
      upper_bound_pct: bound,
      above,
    };
  },
  "RISK / RISKRATIO / COMPOSITION": (inputs) => {
    const { a, n, c, m } = parts(inputs);
    return {
      risk: one("RISK", a, n) / 100,
      risk_others: one("RISK", c, m) / 100,
      risk_ratio: one("RISKRATIO", a, n, c, m),
      composition: one("COMPOSITION", a, a + c) / 100,
      population_share: one("COMPOSITION", n, n + m) / 100,
    };
  },
  "RISK / COMPOSITION": ({ outcome, population, outcome_total, population_total }) => ({
    risk_pct: one("RISK", outcome, population),
    composition_pct: one("COMPOSITION", outcome, outcome_total),
    risk_ratio_unpublished: one(
      "RISKRATIO",
      outcome,
      population,
      outcome_total - outcome,
      population_total - population,
    ),
  }),
  COMPOSITION: ({ outcome, outcome_total }) => ({
    composition_pct: one("COMPOSITION", outcome, outcome_total),
  }),
  // Two risks in percent with two decimals are counts of ten thousand.
  "PAIRWISE RISK RATIO (reference group White)": ({ risk_pct, ref_risk_pct }, c) => {
    const ratio = one("RISKRATIO", hundredths(risk_pct), 10_000, hundredths(ref_risk_pct), 10_000);
    return { ratio, ...("over" in c.expected ? { over: Math.floor(ratio) } : {}) };
  },
  // Odds are cases over those without: the same ratio with the others as population.
  "ODDS RATIO (reference group White)": ({ risk_pct, ref_risk_pct }) => {
    const [a, c] = [hundredths(risk_pct), hundredths(ref_risk_pct)];
    return { odds_ratio: one("RISKRATIO", a, 10_000 - a, c, 10_000 - c) };
  },
  "B4 multiple of a fixed state rate": barOf,
  "B4 multiple of the state rate": barOf,
  "CI log (Katz)": intervalOf("log"),
  "CI adjusted log (add 1/2, Walter)": intervalOf("adjusted-log"),
  "CI score (Koopman)": intervalOf("score"),
  "CI approximate Bayes (Price-Bonett, a=1.25, b=2.5)": intervalOf("price-bonett"),
  "CI score": intervalOf("score"),
  "CI score (Miettinen-Nurminen)": intervalOf("miettinen-nurminen"),
  CI: (inputs) => {
    const katz = intervalOf("log")(inputs);
    const koopman = intervalOf("score")(inputs);
    return {
      estimate: katz["estimate"],
      katz_lower: katz["lower"],
      katz_upper: katz["upper"],
      koopman_lower: koopman["lower"],
      koopman_upper: koopman["upper"],
    };
  },
  "METHOD SELECTION": (inputs) => {
    const [row] = call(
      "SIGDISPRO",
      [[inputs.group_outcome, inputs.lea_other_outcome]],
      [[inputs.group_population, inputs.lea_other_population]],
      [[inputs.group_outcome, inputs.state_other_outcome]],
      [[inputs.group_population, inputs.state_other_population]],
      3,
      inputs.min_cell,
      inputs.min_n,
    );
    const small = row[1] === "none" && row[3].startsWith("The group is too small");
    return { method: small ? "none (group too small)" : row[1] };
  },
  THRESHOLD: (inputs) => {
    if (inputs.a !== undefined) {
      const side = inputs.operator === ">=" ? "at or above" : "above";
      const { a, n, c, m, threshold } = inputs;
      const naive = a / n / (c / m);
      const ratio = String(one("RISKRATIO", a, n, c, m));
      return {
        result: ratioReaches(a, n, c, m, threshold, side),
        // What dividing two risks would have given: the reason for multiplying out.
        naive_value: String(naive),
        naive_result: side === "above" ? naive > threshold : naive >= threshold,
        cross_multiplied_value: ratio.includes(".") ? ratio : `${ratio}.0`,
      };
    }
    if (inputs.risk_ratio !== undefined) {
      return { exceeds: isOnSide(compareWithTolerance(inputs.risk_ratio, inputs.threshold), "above") };
    }
    const cells = [[inputs.outcome], [inputs.population], [inputs.outcome], [inputs.population]];
    const [ratio, , finding] = call("SIGDISPRO", ...cells, inputs.threshold)[0];
    return { exceeds: finding === "exceeds", risk_ratio: ratio };
  },
  "PERCENT OF DISTRICTS": ({ numerator, denominator }) => ({
    percent: one("PERCENT", numerator, denominator),
  }),
  "MN INDICATOR 9 DECISION": (inputs, c) => ({
    // The case at exactly 0.37 follows the plan's definition; its list of thresholds says otherwise.
    decision: decide(tables9, c.id === "mn9-rule-6" ? "definition" : "thresholds", {
      ...inputs,
      wrr: inputs.wrr_,
      rr: inputs.rr_,
      arr: inputs.arr_,
    }),
  }),
  "MN INDICATOR 10 DECISION": (inputs) => ({
    "by_definition_2.8": decide(tables10, "definition", inputs),
    "by_threshold_list_3.0": decide(tables10, "thresholds", inputs),
  }),
  "MN INDICATOR 4B DECISION": (inputs) => {
    const rule = raceDiscrepancyRule(2010);
    if (rule.kind !== "value") throw new Error(rule.reason);
    return {
      flag: hasRaceDiscrepancy(rule.value, {
        ieps: inputs.children_with_iep,
        suspended: inputs.group_suspended,
        rate: 100 * inputs.rate,
        stateRate: 100 * inputs.state_rate,
        standardDeviation: 100 * inputs.sd,
        ratioPasses: (limit, side) => isOnSide(compareWithTolerance(inputs.rate_ratio, limit), side),
      }),
    };
  },
  "WRR, groups absent in the district": (inputs) => {
    const { at, a, n, c, m } = parts(inputs);
    const wrr = (mode: string) =>
      one("WRR", [inputs.outcome], [inputs.population], [inputs.state_population], at + 1, mode);
    return {
      strict: wrr("strict") === "#N/A" ? "undefined" : wrr("strict"),
      absent_as_zero_risk: wrr("zero"),
      weights_renormalised: wrr("renormalize"),
      ordinary_risk_ratio: one("RISKRATIO", a, n, c, m),
    };
  },
};

const hundredths = (percent: number): number => Math.round(100 * percent);

/** The lowest rate, in hundredths of a percent, that is at least `multiple` times the State's. */
function barOf({ state_rate_pct, multiple }: any): Record<string, unknown> {
  const state = hundredths(state_rate_pct);
  let bar = 0;
  while (compareRatio(bar, 10_000, state, 10_000, multiple) < 0) bar++;
  return { bar_pct: bar / 100 };
}

function intervalOf(method: string) {
  return ({ a, n, c, m, conf }: any): Record<string, unknown> => {
    const [lower, upper] = call("RISKRATIO_INTERVAL", a, n, c, m, conf ?? 0.95, method)[0];
    return { estimate: one("RISKRATIO", a, n, c, m), lower, upper: upper === "#N/A" ? "inf" : upper };
  };
}

function compositionOf(inputs: any): Record<string, unknown> {
  const { a, n } = parts(inputs);
  const [total, all] = [inputs.outcome_total_printed, inputs.population_total_printed];
  return {
    composition_pct: one("COMPOSITION", a, total),
    population_share_pct: one("COMPOSITION", n, all),
    difference_points: one("COMPDIFF", a, total, n, all),
    relative_difference_pct: one("RELDIFF", a, total, n, all),
  };
}

function decide(tables: typeof tables9, from: LimitsFrom, facts: any): unknown {
  const rule = representationRule(tables, 2010, from);
  if (rule.kind !== "value") throw new Error(rule.reason);
  const ratio = (of: number | null | undefined) =>
    ratioOfValue(of === null || of === undefined ? notDefined("not given") : value(of));
  const judged = judgeRepresentation(rule.value.rule, {
    groupIeps: facts.n_iep,
    otherIeps: facts.comp,
    wrr: ratio(facts.wrr),
    rr: ratio(facts.rr),
    arr: ratio(facts.arr),
  });
  return judged.finding.kind === "value" ? judged.finding.value : judged.finding.reason;
}

/** Whether a figure of ours is the printed one, to the digits the source prints. */
function agrees(mine: unknown, printed: unknown, tolerance: number): boolean {
  if (typeof printed !== "number") return mine === printed;
  // A printed figure may lie exactly half a unit away; the slack is for the binary form of that half.
  return typeof mine === "number" && Math.abs(mine - printed) <= tolerance * (1 + 1e-9) + 1e-12;
}
const toleranceOf = (c: Case, name: string): number =>
  typeof c.tolerance === "number" ? c.tolerance : c.tolerance[name];

describe("published and computed cases", () => {
  const figures = cases.filter((c) => c.measure in ours);
  it.each(figures.map((c) => [c.id, c] as const))("%s", (id, c) => {
    tried.add(id);
    const mine = ours[c.measure]!(c.inputs, c);
    const printed = Object.entries(c.expected);
    for (const [name] of [...printed, ...Object.entries(c.computed)])
      expect(mine, name).toHaveProperty([name]);
    const misses = printed.filter(([name, figure]) => !agrees(mine[name], figure, toleranceOf(c, name)));
    if (c.reproduces) expect(misses, JSON.stringify(mine)).toEqual([]);
    else expect(misses.length, "a misprint must not be reproduced").toBeGreaterThan(0);
    for (const [name, figure] of Object.entries(c.computed)) {
      // Computed figures are given to ten decimals.
      expect(
        agrees(mine[name], figure, 1e-9 * Math.max(1, Math.abs(Number(figure)))),
        `${name}: ${mine[name]}`,
      ).toBe(true);
    }
  });
});

describe("tables computed for every group", () => {
  const tables = cases.filter((c) => c.measure === "ALL");
  it.each(tables.map((c) => [c.id, c] as const))("%s", (id, c) => {
    tried.add(id);
    const { outcome, population, state_population } = c.inputs;
    const total = outcome.reduce((x: number, y: number) => x + y);
    const children = population.reduce((x: number, y: number) => x + y);
    const wrr = call("WRR", [outcome], [population], [state_population])[0];
    for (const [at, row] of c.expected.rows.entries()) {
      const [a, n, others, m] = [outcome[at], population[at], total - outcome[at], children - population[at]];
      const mine: Record<string, number> = {
        risk: one("RISK", a, n) / 100,
        risk_others: one("RISK", others, m) / 100,
        risk_ratio: one("RISKRATIO", a, n, others, m),
        risk_difference: one("RISKDIFF", a, n, others, m) / 100,
        composition: one("COMPOSITION", a, total) / 100,
        difference: one("COMPDIFF", a, total, n, children) / 100,
        relative_difference: one("RELDIFF", a, total, n, children) / 100,
        e_upper: one("EFORMULA", a, total, n, children) / 100,
        wrr: wrr[at],
      };
      for (const [name, figure] of Object.entries(row)) {
        if (name === "group") continue;
        expect(agrees(mine[name], figure, 1e-9), `${row.group} ${name}: ${mine[name]} for ${figure}`).toBe(
          true,
        );
      }
    }
  });
});

describe("sums that the sources print", () => {
  it("nces-2.3a-sum: the cells add up to the totals", () => {
    tried.add("nces-2.3a-sum");
    const { inputs, expected } = cases.find((c) => c.id === "nces-2.3a-sum")!;
    expect(sumOfOthers(inputs.population, 0) + inputs.population[0]).toBe(expected.population_total);
    expect(sumOfOthers(inputs.outcome, 0) + inputs.outcome[0]).toBe(expected.outcome_total);
  });

  it("mn-table-10.1: rows add up to their totals, and the totals to 49 findings", () => {
    tried.add("mn-table-10.1");
    const { inputs, expected } = cases.find((c) => c.id === "mn-table-10.1")!;
    const rows = Object.values(inputs.rows) as number[][];
    for (const row of rows) expect(sumOfOthers(row, 6)).toBe(row[6]);
    expect(
      sumOfOthers(
        rows.map((row) => row[6]!),
        -1,
      ),
    ).toBe(expected.grand);
  });
});

describe("what another tool shows, for every group", () => {
  const runs = cases.filter((c) => c.id.startsWith("dtat-run-"));
  it.each(runs.map((c) => [c.id, c] as const))("%s", (id, c) => {
    tried.add(id);
    expect(runsOfAnotherTool(c, one)).toBeGreaterThan(6);
  });
});

describe("the collection", () => {
  it("has 99 cases, and every one is tried here or as a property", () => {
    expect(cases.length).toBe(99);
    const left = cases.map((c) => c.id).filter((id) => !tried.has(id));
    // The identities are tried on random tables in identities.test.ts.
    expect(left).toEqual(["identities"]);
  });
});
