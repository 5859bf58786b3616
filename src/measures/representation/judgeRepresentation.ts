import { isValue, notDefined, value, type Outcome } from "../outcome";
import type { ComparableRatio } from "../ratios/comparableRatio";
import { isOnSide, type LimitSide } from "../ratios/compareRatio";

/** Which ratios a rule looks at: all that are named must pass a limit together; the alternate ratio stands in for them. */
export type RepresentationMethod = "WRR" | "WRR and RR" | "WRR and RR, or ARR";

export interface Limit {
  readonly limit: number;
  readonly side: LimitSide;
}

/** A rule for over- and under-representation of a group. Limits and sizes are arguments: every State has its own. */
export interface RepresentationRule {
  readonly method: RepresentationMethod;
  readonly over: Limit;
  /** Left out where the rule names no limit for under-representation. */
  readonly under?: Limit;
  /** Fewest children with IEPs of the group. */
  readonly minimumGroup: number;
  /** Fewest children with IEPs of all other groups; with fewer, the alternate ratio is used. Only for a method that has one. */
  readonly minimumComparison: number;
}

export interface GroupFacts {
  /** Children with IEPs of the group, and of all other groups. */
  readonly groupIeps: number;
  readonly otherIeps: number;
  readonly wrr: ComparableRatio;
  readonly rr: ComparableRatio;
  readonly arr: ComparableRatio;
}

export type Finding = "over" | "under" | "none" | "too few";

export interface Judgement {
  /** The ratios that decided. */
  readonly method: "WRR" | "WRR and RR" | "ARR" | "none";
  readonly finding: Outcome<Finding>;
  /** One or two sentences: what decided, with its numbers. */
  readonly reason: string;
}

/** Applies a rule to one group of one district. */
export function judgeRepresentation(rule: RepresentationRule, group: GroupFacts): Judgement {
  if (group.groupIeps < rule.minimumGroup) {
    return {
      method: "none",
      finding: value("too few"),
      reason: `${many(group.groupIeps)} with IEPs in the group; at least ${rule.minimumGroup} are needed.`,
    };
  }
  const alternate = rule.method === "WRR and RR, or ARR" && group.otherIeps < rule.minimumComparison;
  const ratios: readonly Named[] = alternate
    ? [{ name: "ARR", ratio: group.arr }]
    : rule.method === "WRR"
      ? [{ name: "WRR", ratio: group.wrr }]
      : [
          { name: "WRR", ratio: group.wrr },
          { name: "RR", ratio: group.rr },
        ];
  const method = alternate ? "ARR" : rule.method === "WRR" ? "WRR" : "WRR and RR";
  const why = alternate
    ? `${many(group.otherIeps)} with IEPs in all other groups, fewer than ${rule.minimumComparison}, so the ARR decides. `
    : "";
  for (const { name, ratio } of ratios) {
    if (!isValue(ratio.outcome)) {
      const reason = `${why}The ${name} has no value: ${ratio.outcome.reason}`;
      return { method, finding: notDefined(reason), reason };
    }
  }
  const finding = ratios.every((one) => passes(one, rule.over))
    ? "over"
    : rule.under !== undefined && ratios.every((one) => passes(one, rule.under!))
      ? "under"
      : "none";
  return { method, finding: value(finding), reason: why + explain(ratios, rule, finding) };
}

interface Named {
  readonly name: string;
  readonly ratio: ComparableRatio;
}

function passes({ ratio }: Named, { limit, side }: Limit): boolean {
  return isOnSide(ratio.against(limit), side);
}

function explain(ratios: readonly Named[], rule: RepresentationRule, finding: Finding): string {
  const { over, under } = rule;
  const numbers = ratios
    .map((one) => `${one.name} ${showAgainst(one.ratio, [over.limit, under?.limit])}`)
    .join(" and ");
  const are = ratios.length > 1 ? "are both" : "is";
  if (finding === "over") return `${numbers} ${are} ${over.side} ${over.limit}.`;
  if (finding === "under") return `${numbers} ${are} ${under!.side} ${under!.limit}.`;
  const not = ratios.length > 1 ? "are not both" : "is not";
  return under === undefined
    ? `${numbers} ${not} ${over.side} ${over.limit}; no limit is printed for under-representation in this year.`
    : `${numbers} ${not} ${over.side} ${over.limit}, and not ${under.side} ${under.limit}.`;
}

/** A ratio with two decimals, or as many as it takes to tell it from a limit that it only nearly meets. */
export function showAgainst(ratio: ComparableRatio, limits: readonly (number | undefined)[]): string {
  if (!isValue(ratio.outcome)) return "without a value";
  const number = ratio.outcome.value;
  for (let decimals = 2; decimals < 12; decimals++) {
    const text = number.toFixed(decimals);
    const misleading = limits.some(
      (limit) => limit !== undefined && Number(text) === limit && ratio.against(limit) !== 0,
    );
    if (!misleading) return text;
  }
  return String(number);
}

function many(children: number): string {
  return children === 1 ? "1 child" : `${children.toLocaleString("en-US")} children`;
}
