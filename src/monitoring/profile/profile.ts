import { compareRangeWithTarget, compareWithTarget, targetFor } from "../../indicators/compareWithTarget";
import type { Measure } from "../../indicators/declaration";
import { isValue } from "../../measures/outcome";
import { proportionInterval, withinPercents, type Interval } from "../../measures/proportionInterval";
import { groupResult, percentOf, PROTECTED, type GroupResult } from "./groupResult";
import { ownTarget, withTarget, type OwnTargets } from "./ownTargets";
import { positionAmong, type Position } from "./position";
import { protectGroups, type Leaf, type ShownTotals, type StateTotal } from "./protectGroups";
import {
  childrenOf,
  isSmall,
  type Figure,
  type ProfileData,
  type ProfileDistrict,
  type ProfileMeasure,
  type ProfileResult,
  type Strata,
} from "./result";

export interface ProfileRules {
  /** Results of fewer children are hidden; 0 or 1 hide nothing. */
  readonly minimum: number;
  /** Neither a stratum's result nor a position is given among fewer districts. */
  readonly fewestDistricts: number;
}

/** What a page may show of a result. */
export type ShownFigure = Figure | { readonly kind: "hidden"; readonly reason: string };

export interface ShownTarget {
  readonly low: number;
  readonly high: number;
  readonly printed: string;
  readonly whose: "plan" | "own";
}

/** One measure of one district in one year. Percents 0 to 100, changes in percentage points, nothing rounded. */
export interface YearProfile {
  readonly ffy: number;
  /** Where the result stands in the person's table, from 0. */
  readonly row: number;
  readonly figure: ShownFigure;
  readonly percent?: number;
  /** 95 percent, where there are counts: how far a result of so few children may swing. */
  readonly interval?: Interval;
  readonly target?: ShownTarget;
  readonly status: "met" | "not met" | "no target" | "cannot be told" | "no result";
  /** Why there is no status of met or not met. */
  readonly why?: string;
  /** Against the year before, where both are percents. */
  readonly change?: number;
  readonly state: GroupResult;
  /** The district's stratum; absent where it is in none. */
  readonly similar?: GroupResult;
  /** Among its stratum, or among all districts where it is in none. */
  readonly position?: Position;
}

export interface MeasureProfile {
  readonly measure: ProfileMeasure;
  /** By year; never empty. */
  readonly history: readonly YearProfile[];
  readonly newest: YearProfile;
  /** Against the plan's baseline year where the district has a result of it, else its first year. */
  readonly since?: { readonly ffy: number; readonly change: number };
  /** The newest year that any district has, where this one's is older. */
  readonly newerElsewhere?: number;
}

export interface DistrictProfile {
  readonly district: ProfileDistrict;
  readonly stratum?: { readonly name: string; readonly districts: number };
  readonly measures: readonly MeasureProfile[];
}

/** The districts' results of one measure and year, and what may be said of them together. */
interface Year {
  readonly byDistrict: Map<string, Figure>;
  readonly rows: Map<string, number>;
  stateRow: Figure | undefined;
  shown: ShownTotals | undefined;
}

/** Makes a profile of one district after the other; what they share is worked out once. */
export class Profiles {
  private readonly years = new Map<string, Map<number, Year>>();
  private readonly stratumSizes = new Map<string, number>();

  constructor(
    private readonly data: ProfileData,
    private readonly strata: Strata,
    private readonly targets: OwnTargets,
    private readonly rules: ProfileRules,
  ) {
    for (const result of data.results) this.add(result);
    for (const { key } of data.districts) {
      const stratum = strata.get(key);
      if (stratum !== undefined) this.stratumSizes.set(stratum, (this.stratumSizes.get(stratum) ?? 0) + 1);
    }
  }

  of(district: ProfileDistrict): DistrictProfile {
    const stratum = this.strata.get(district.key);
    return {
      district,
      ...(stratum === undefined
        ? {}
        : { stratum: { name: stratum, districts: this.stratumSizes.get(stratum) ?? 0 } }),
      measures: this.data.measures.flatMap((measure) => this.measureOf(district, measure)),
    };
  }

  private add({ district, measure, ffy, figure, row }: ProfileResult): void {
    const years = this.years.get(measure) ?? new Map<number, Year>();
    this.years.set(measure, years);
    const year = years.get(ffy) ?? {
      byDistrict: new Map(),
      rows: new Map(),
      stateRow: undefined,
      shown: undefined,
    };
    years.set(ffy, year);
    if (district === undefined) year.stateRow = figure;
    else {
      year.byDistrict.set(district, figure);
      year.rows.set(district, row);
    }
  }

  private measureOf(district: ProfileDistrict, measure: ProfileMeasure): readonly MeasureProfile[] {
    const years = this.years.get(measure.key) ?? new Map<number, Year>();
    const own = [...years.keys()].filter((ffy) => years.get(ffy)!.byDistrict.has(district.key));
    const history = own
      .sort((one, other) => one - other)
      .map((ffy) => this.yearOf(district, measure, ffy, years));
    const newest = history.at(-1);
    if (newest === undefined) return [];
    const elsewhere = Math.max(...years.keys());
    const since = sinceOf(measure, history);
    return [
      {
        measure,
        history,
        newest,
        ...(since === undefined ? {} : { since }),
        ...(elsewhere > newest.ffy ? { newerElsewhere: elsewhere } : {}),
      },
    ];
  }

  private yearOf(
    district: ProfileDistrict,
    measure: ProfileMeasure,
    ffy: number,
    years: ReadonlyMap<number, Year>,
  ): YearProfile {
    const year = years.get(ffy)!;
    const figure = this.shownOf(year.byDistrict.get(district.key)!);
    const percent = figure.kind === "hidden" ? undefined : percentOf(figure);
    const beforeFigure = years.get(ffy - 1)?.byDistrict.get(district.key);
    const before = beforeFigure === undefined ? undefined : this.shownOf(beforeFigure);
    const beforePercent = before === undefined || before.kind === "hidden" ? undefined : percentOf(before);
    const target = this.targetOf(district, measure, ffy);
    const stratum = this.strata.get(district.key);
    const interval =
      figure.kind === "counts"
        ? proportionInterval(figure.numerator, figure.denominator, 0.95, "wilson")
        : undefined;
    const position = this.position(measure, stratum, year, percent, target.measure);
    return {
      ffy,
      row: year.rows.get(district.key)!,
      figure,
      ...(percent === undefined ? {} : { percent }),
      ...(interval !== undefined && isValue(interval) ? { interval: withinPercents(interval.value) } : {}),
      ...(target.shown === undefined ? {} : { target: target.shown }),
      ...statusOf(measure, target.measure, ffy, figure, percent),
      ...(percent === undefined || beforePercent === undefined ? {} : { change: percent - beforePercent }),
      state: this.stateOf(year),
      ...(stratum === undefined ? {} : { similar: this.stratumOf(year, stratum) }),
      ...(position === undefined ? {} : { position }),
    };
  }

  private shownOf(figure: Figure): ShownFigure {
    return isSmall(figure, this.rules.minimum)
      ? { kind: "hidden", reason: `fewer than ${this.rules.minimum} children` }
      : figure;
  }

  /** The target a district is held against, and a measure that has it. */
  private targetOf(
    district: ProfileDistrict,
    measure: ProfileMeasure,
    ffy: number,
  ): { readonly measure?: Measure; readonly shown?: ShownTarget } {
    const own = ownTarget(this.targets, district.key, measure.key, ffy);
    if (own !== undefined) {
      const held = withTarget(measure, ffy, own);
      return { measure: held, shown: { ...held.targets[0]!.value, whose: "own" } };
    }
    if (measure.plan === undefined) return {};
    const found = measure.countsDistricts ? undefined : targetFor(measure.plan, ffy);
    if (found?.kind !== "value") return { measure: measure.plan };
    return { measure: measure.plan, shown: { ...found.value.value, whose: "plan" } };
  }

  private stateOf(year: Year): GroupResult {
    const { stateRow } = year;
    const percent = stateRow === undefined ? undefined : percentOf(stateRow);
    if (percent !== undefined) return this.totalsOf(year).state ? { kind: "given", percent } : PROTECTED;
    return groupResult([...year.byDistrict.values()], this.totalsOf(year).state, this.rules);
  }

  private stratumOf(year: Year, stratum: string): GroupResult {
    const figures = [...year.byDistrict].flatMap(([key, figure]) =>
      this.strata.get(key) === stratum ? [figure] : [],
    );
    return groupResult(figures, this.totalsOf(year).strata.has(stratum), this.rules);
  }

  /** Which totals of this measure and year may be shown, for every page the same. */
  private totalsOf(year: Year): ShownTotals {
    if (year.shown !== undefined) return year.shown;
    const given = year.stateRow !== undefined && percentOf(year.stateRow) !== undefined;
    const leaves = [...year.byDistrict].flatMap(([district, figure]) => this.leafOf(district, figure, given));
    year.shown = protectGroups(leaves, this.rules, this.stateTotal(year.stateRow, leaves));
    return year.shown;
  }

  /** Percents of a known number of children are in no sum of counts; the State's own row counts those children all the same. */
  private leafOf(district: string, figure: Figure, stateIsGiven: boolean): readonly Leaf[] {
    const hidden = isSmall(figure, this.rules.minimum);
    if (figure.kind === "counts") {
      const { numerator, denominator } = figure;
      return [{ district, stratum: this.strata.get(district), numerator, denominator, hidden }];
    }
    const children = childrenOf(figure);
    if (!stateIsGiven || children === undefined) return [];
    const percent =
      figure.kind === "range" ? (figure.range.low + figure.range.high) / 2 : (percentOf(figure) ?? 0);
    return [
      { district, stratum: undefined, numerator: (percent * children) / 100, denominator: children, hidden },
    ];
  }

  private stateTotal(stateRow: Figure | undefined, leaves: readonly Leaf[]): StateTotal {
    if (stateRow === undefined || percentOf(stateRow) === undefined) return "sum";
    const children = childrenOf(stateRow);
    const listed = leaves.reduce((sum, leaf) => sum + leaf.denominator, 0);
    return children !== undefined && children >= listed + Math.max(1, this.rules.minimum)
      ? "own row with others"
      : "own row";
  }

  private position(
    measure: ProfileMeasure,
    stratum: string | undefined,
    year: Year,
    percent: number | undefined,
    held: Measure | undefined,
  ): Position | undefined {
    const side = measure.plan?.better.side ?? held?.better.side;
    // A share of districts says nothing of the side on which one district's own rate is good.
    if (percent === undefined || side === undefined || measure.countsDistricts) return undefined;
    const percents = [...year.byDistrict].flatMap(([key, figure]) => {
      if (stratum !== undefined && this.strata.get(key) !== stratum) return [];
      const other = isSmall(figure, this.rules.minimum) ? undefined : percentOf(figure);
      return other === undefined ? [] : [other];
    });
    return positionAmong(percent, percents, side, this.rules.fewestDistricts);
  }
}

function statusOf(
  measure: ProfileMeasure,
  held: Measure | undefined,
  ffy: number,
  figure: ShownFigure,
  percent: number | undefined,
): Pick<YearProfile, "status" | "why"> {
  if (figure.kind === "hidden" || figure.kind === "missing")
    return { status: "no result", why: figure.reason };
  if (figure.kind === "answer") return { status: "no target", why: "an answer of yes or no has no target" };
  if (measure.countsDistricts && held?.better.ours !== false)
    return { status: "no target", why: "the plan's target is a share of districts, not a district's rate" };
  if (held === undefined) return { status: "no target", why: "the plan does not have this measure" };
  const target = targetFor(held, ffy);
  if (target.kind !== "value") return { status: "no target", why: target.reason };
  if (percent !== undefined) return { status: compareWithTarget(held, ffy, percent) };
  if (figure.kind !== "range") return { status: "no result" };
  const told = compareRangeWithTarget(held, ffy, figure.range);
  return told.kind === "value" ? { status: told.value } : { status: "cannot be told", why: told.reason };
}

/** The change since the plan's baseline year, or the district's first result. */
function sinceOf(measure: ProfileMeasure, history: readonly YearProfile[]): MeasureProfile["since"] {
  const last = history.at(-1)!;
  const withPercent = history.filter(({ percent }) => percent !== undefined);
  const baseline = measure.plan?.baseline?.ffy;
  const first = withPercent.find(({ ffy }) => ffy === baseline) ?? withPercent[0];
  if (first?.percent === undefined || last.percent === undefined || first === last) return undefined;
  return { ffy: first.ffy, change: last.percent - first.percent };
}
