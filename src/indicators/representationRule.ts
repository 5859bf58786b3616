import type { Citation } from "../law/citation";
import { inForce, type Since } from "../law/dated";
import { nameFfy } from "../law/federalFiscalYear";
import { notDefined, value, type Outcome } from "../measures/outcome";
import type {
  Limit,
  RepresentationMethod,
  RepresentationRule,
} from "../measures/representation/judgeRepresentation";

/** The dated rules of indicator 9 or 10, as the plan gives them. Years are FFYs. */
export interface RepresentationTables {
  readonly indicator: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly methods: readonly Since<RepresentationMethod>[];
  readonly overLimits: readonly Since<Limit>[];
  readonly underLimits: readonly Since<Limit>[];
  readonly minimumGroups: readonly Since<number>[];
  readonly minimumComparisons: readonly Since<number>[];
  /** The limits as the plan's definition has them, where they differ from its list of thresholds. */
  readonly byDefinition: {
    readonly overLimits: readonly Since<Limit>[];
    readonly underLimits: readonly Since<Limit>[];
  };
  /** Why a year has no rule for one group at a time. */
  readonly withoutRule: readonly Since<string>[];
}

/** The plan prints its limits twice, in a definition and in a list of thresholds, and the two differ. */
export type LimitsFrom = "thresholds" | "definition";
export const LIMITS_FROM: readonly LimitsFrom[] = ["thresholds", "definition"];

export interface DatedRule {
  readonly rule: RepresentationRule;
  /** Where the method, the limits and the sizes stand. */
  readonly sources: readonly Citation[];
  /** Contradictions in the plan about them, and what we chose. */
  readonly notes: readonly { readonly text: string; readonly source: Citation }[];
}

/** The rule in force in a year, or why there is none. The list of thresholds is the newer text and the usual choice. */
export function representationRule(
  tables: RepresentationTables,
  ffy: number,
  limitsFrom: LimitsFrom = "thresholds",
): Outcome<DatedRule> {
  const { first, last } = tables.years;
  if (ffy < first || ffy > last) {
    return notDefined(
      `The plan covers FFY ${first} to FFY ${last}; indicator ${tables.indicator} has no rule for FFY ${ffy}.`,
    );
  }
  const method = inForce(tables.methods, ffy);
  const limits = limitsFrom === "definition" ? tables.byDefinition : tables;
  const over = inForce(limits.overLimits, ffy);
  const group = inForce(tables.minimumGroups, ffy);
  if (method === undefined || over === undefined || group === undefined) {
    const why = inForce(tables.withoutRule, ffy)?.value ?? "The plan prints none.";
    return notDefined(`Indicator ${tables.indicator} has no rule for ${nameFfy(ffy)}. ${why}`);
  }
  const under = inForce(limits.underLimits, ffy);
  const comparison = inForce(tables.minimumComparisons, ffy);
  const parts = [method, over, under, group, comparison].filter((part) => part !== undefined);
  return value({
    rule: {
      method: method.value,
      over: over.value,
      ...(under === undefined ? {} : { under: under.value }),
      minimumGroup: group.value,
      minimumComparison: comparison?.value ?? 0,
    },
    sources: parts.map((part) => part.source),
    notes: parts.flatMap((part) =>
      part.note === undefined ? [] : [{ text: part.note, source: part.source }],
    ),
  });
}
