import { revenueSteps, type RevenueFigures, type RevenueStep } from "../revenueSteps";

/*
 * Revenue of the coming years from a base year and assumptions. It is arithmetic, not a forecast: the assumptions are the person's,
 * and the rates are those on record for each year.
 */

/** Yearly changes. Percents such as 1.5; points of the protected share such as 0.8. Negative where something falls. */
export interface ProjectionAssumptions {
  readonly pupilUnitsPercent: number;
  readonly enrollmentPercent: number;
  readonly protectedPoints: number;
  readonly budget313Percent: number;
  readonly budget318Percent: number;
}

export interface ProjectedYear {
  readonly fy: number;
  readonly figures: RevenueFigures;
  readonly steps: readonly RevenueStep[];
}

/**
 * The base year, then as many years ahead as asked, each computed from the year before it. Head counts are rounded to whole
 * students (a share of 0 to 100 percent is never left), pupil units to hundredths, budgets to cents.
 */
export function projectRevenue(
  fy: number,
  base: RevenueFigures,
  assumptions: ProjectionAssumptions,
  years: number,
): readonly ProjectedYear[] {
  const found: ProjectedYear[] = [{ fy, figures: base, steps: revenueSteps(fy, base) }];
  const share =
    base.enrollmentPriorYear === 0 ? 0 : (100 * base.protectedPriorYear) / base.enrollmentPriorYear;
  for (let ahead = 1; ahead <= years; ahead += 1) {
    const enrollment = Math.round(grown(base.enrollmentPriorYear, assumptions.enrollmentPercent, ahead));
    const percent = Math.min(100, Math.max(0, share + ahead * assumptions.protectedPoints));
    const figures: RevenueFigures = {
      adjustedPupilUnits: toHundredths(grown(base.adjustedPupilUnits, assumptions.pupilUnitsPercent, ahead)),
      enrollmentPriorYear: enrollment,
      protectedPriorYear: Math.round((percent * enrollment) / 100),
      holdHarmless: base.holdHarmless,
      budget313: toHundredths(grown(base.budget313, assumptions.budget313Percent, ahead)),
      budget318: toHundredths(grown(base.budget318, assumptions.budget318Percent, ahead)),
    };
    found.push({ fy: fy + ahead, figures, steps: revenueSteps(fy + ahead, figures) });
  }
  return found;
}

function grown(amount: number, percent: number, years: number): number {
  return amount * (1 + percent / 100) ** years;
}

function toHundredths(amount: number): number {
  return Math.round(amount * 100) / 100;
}
