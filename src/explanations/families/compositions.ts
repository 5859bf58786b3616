import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain } from "../numbers";
import { NO_YEAR, tool } from "../rules";
import type { AccountFor } from "../register";

const WORDS = {
  count: "cases in the group",
  total: "cases in all groups",
  population: "children in the group",
  totalPopulation: "children in all groups",
};

function four(call: ExplainedCall): Readonly<Record<keyof typeof WORDS, string>> {
  return {
    count: plain(call.take("count", WORDS.count)),
    total: plain(call.take("total", WORDS.total)),
    population: plain(call.take("population", WORDS.population)),
    totalPopulation: plain(call.take("totalPopulation", WORDS.totalPopulation)),
  };
}

const shared = { sources: [tool("8")], year: NO_YEAR } satisfies Partial<Account>;

export const compositions: Readonly<Record<string, AccountFor>> = {
  COMPOSITION: (call) => ({
    rule: "cases in the group / cases in all groups x 100",
    numbers: `${plain(call.take("count", WORDS.count))} / ${plain(call.take("total", WORDS.total))} x 100`,
    unit: "percent",
    ...shared,
  }),
  COMPDIFF: (call) => {
    const { count, total, population, totalPopulation } = four(call);
    return {
      rule: "the group's share of the cases less its share of the children, in percentage points",
      numbers: `${count} / ${total} x 100 - ${population} / ${totalPopulation} x 100`,
      unit: "points",
      ...shared,
    };
  },
  RELDIFF: (call) => {
    const { count, total, population, totalPopulation } = four(call);
    return {
      rule: "(the group's share of the cases - its share of the children) / its share of the children x 100",
      numbers: `(${count} / ${total} - ${population} / ${totalPopulation}) / (${population} / ${totalPopulation}) x 100`,
      unit: "points",
      ...shared,
    };
  },
};
