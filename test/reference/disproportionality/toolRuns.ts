/* eslint-disable @typescript-eslint/no-explicit-any -- the cases of the collection have many shapes */
import { expect } from "vitest";
import { sumOfOthers } from "../../../src/measures/ratios/otherGroups";
import type { Case } from "./cases.test";

/*
 * The tool shows percents as "5.08%", ratios as "2.57", some figures as numbers, and "NaN" or null where nobody is in a group.
 * It rounds fractions to four decimals before it shows them as percents.
 */

type One = (id: string, ...args: unknown[]) => any;

/** Compares every figure of a run with ours; returns how many there were. */
export function runsOfAnotherTool(run: Case, one: One): number {
  let compared = 0;
  const { groups } = run.inputs;
  for (const [at, group] of groups.entries()) {
    const mine = figuresOf(run, at, one);
    for (const [column, name] of run.expected.columns.entries()) {
      const shown = run.expected.by_group[group][column];
      compareFigure(`${group} ${name}`, mine[name], shown, name, run.id === "dtat-run-74");
      compared++;
    }
  }
  return compared;
}

function figuresOf({ id, inputs }: Case, at: number, one: One): Record<string, unknown> {
  const [a, n] = [inputs.outcome[at], inputs.population[at]];
  const total = inputs.outcome_total ?? sumOfOthers(inputs.outcome, -1);
  const children = inputs.population_total ?? sumOfOthers(inputs.population, -1);
  const [c, m] = [total - a, children - n];
  const removals = id === "dtat-run-74";
  const risk = (count: number, population: number) =>
    removals ? one("REMOVALS_PER_CHILD", count, population) : one("RISK", count, population);
  const figures: Record<string, unknown> = {
    risk_pct: risk(a, n),
    composition_pct: a <= total ? one("COMPOSITION", a, total) : undefined,
    population_share_pct: one("COMPOSITION", n, children),
    ...(id.startsWith("dtat-run-5") || c < 0
      ? {}
      : {
          risk_others_pct: risk(c, m),
          risk_ratio: one("RISKRATIO", a, n, c, m),
          risk_difference_fraction: removals ? risk(a, n) - risk(c, m) : one("RISKDIFF", a, n, c, m) / 100,
          difference_points: one("COMPDIFF", a, total, n, children),
          relative_difference_pct: one("RELDIFF", a, total, n, children),
          e_upper_pct: one("EFORMULA", a, total, n, children),
        }),
  };
  if (inputs.state_outcome === undefined && inputs.state_population === undefined) return figures;
  const state = inputs.state_population;
  const all = inputs.state_population_total ?? sumOfOthers(state, -1);
  if (id.startsWith("dtat-run-6")) {
    const wrr = one("WRR", [inputs.outcome], [inputs.population], [state], at + 1);
    const weighted = (1 - state[at] / all) * (figures["risk_pct"] as number);
    const others = sumOfOthers(
      inputs.outcome.map(
        (count: number, j: number) => ((state[j] / all) * 100 * count) / inputs.population[j],
      ),
      at,
    );
    return {
      ...figures,
      weighted_risk: weighted,
      weighted_risk_others: wrr > 0 ? weighted / wrr : others,
      wrr,
    };
  }
  const stateTotal = inputs.state_outcome_total ?? sumOfOthers(inputs.state_outcome, -1);
  const [stateC, stateM] = [stateTotal - inputs.state_outcome[at], all - state[at]];
  return {
    ...figures,
    state_risk_others_pct: one("RISK", stateC, stateM),
    alt_risk_ratio: one("ALTRISKRATIO", a, n, stateC, stateM),
  };
}

function compareFigure(
  where: string,
  mine: unknown,
  shown: string | number | null,
  name: string,
  removals: boolean,
): void {
  if (shown === null || shown === "NaN" || shown === "NaN%") {
    expect(mine, where).toBe("#N/A");
    return;
  }
  expect(typeof mine, `${where}: ${String(mine)}`).toBe("number");
  if (typeof shown === "number") {
    const fraction = name.endsWith("_fraction") || removals;
    const asPercent =
      !fraction && name.startsWith("risk_pct") ? 100 : !fraction && name.startsWith("state_risk") ? 100 : 1;
    const half = fraction ? 0.5e-4 : 0.005;
    near(where, mine as number, shown * asPercent, half);
    return;
  }
  const digits = shown.replace("%", "");
  const half = 0.5 * 10 ** -(digits.split(".")[1] ?? "").length;
  near(
    where,
    mine as number,
    Number(digits),
    shown.endsWith("%") ? Math.max(half === 0.05 ? 0.005 : half, 0.005) : half,
  );
}

function near(where: string, mine: number, shown: number, half: number): void {
  expect(Math.abs(mine - shown), `${where}: ${mine} for ${shown}`).toBeLessThanOrEqual(
    half * (1 + 1e-9) + 1e-12,
  );
}
