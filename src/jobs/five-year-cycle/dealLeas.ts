import { balancedCycle, type BalancedCycle } from "../../measures/sampling/balancedCycle";
import type { ShareMeasure } from "../../measures/sampling/cycleBalance";
import { STRATUM_JOINT, type FrameRow } from "../../measures/sampling/frame";
import { sizeClasses } from "../../measures/sampling/yearCycle";
import type { Lea, LeaFrame } from "./readLeas";

export interface CycleChoices {
  readonly years: number;
  /** 1: size makes no stratum. */
  readonly sizeClasses: number;
  /** Larger districts take part in every year. */
  readonly everyYearAbove: number;
  readonly tolerance: number;
  readonly seed: bigint;
  readonly mostDraws: number;
}

export interface DealtLeas {
  readonly cycle: BalancedCycle;
  /** Name of each district's stratum. */
  readonly strata: readonly string[];
  /** Size class of each district, 1 the smallest. */
  readonly classes: readonly number[];
  /** What was dealt from: key, stratum, year before. */
  readonly frame: readonly FrameRow[];
}

/** Puts districts into strata and deals them to the years until the years are alike enough. */
export function dealLeas(
  frame: LeaFrame,
  choices: CycleChoices,
  cancelled?: (done: number) => boolean,
): DealtLeas {
  const { leas } = frame;
  const everyYear = leas.map(({ enrollment }) => enrollment > choices.everyYearAbove);
  const classes = sizeClasses(
    leas.map(({ enrollment }) => enrollment),
    choices.sizeClasses,
  );
  const strata = leas.map(({ traits }, at) =>
    [...traits, ...(choices.sizeClasses > 1 ? [`size ${classes[at]!}`] : [])].join(STRATUM_JOINT),
  );
  const cycle = balancedCycle(
    {
      strata,
      years: choices.years,
      given: leas.map(({ assigned }) => assigned),
      everyYear,
      measures: measuresOf(frame),
      tolerance: choices.tolerance,
      seed: choices.seed,
      mostDraws: choices.mostDraws,
    },
    cancelled,
  );
  return {
    cycle,
    strata,
    classes,
    frame: leas
      .map(({ key, assigned }, at) => ({ key, traits: [strata[at]!, String(assigned ?? "")] }))
      .filter((_, at) => !everyYear[at]),
  };
}

/** What the years are compared in. A district without a count is left out of that comparison alone. */
function measuresOf(frame: LeaFrame): readonly ShareMeasure[] {
  const { leas, strata, ofEnrollment, ofChildren, hasChildren } = frame;
  const share = (
    id: string,
    title: string,
    part: (lea: Lea) => number | undefined,
    whole: (lea: Lea) => number | undefined,
  ): ShareMeasure => {
    const known = leas.map((lea) => {
      const [one, all] = [part(lea), whole(lea)];
      return one === undefined || all === undefined ? [0, 0] : [one, all];
    });
    return {
      id,
      title,
      numerators: known.map(([one]) => one!),
      denominators: known.map(([, all]) => all!),
    };
  };
  return [
    ...(hasChildren
      ? [
          share(
            "children",
            "Children with IEPs, of all students",
            (lea) => lea.children,
            (lea) => lea.enrollment,
          ),
        ]
      : []),
    ...ofEnrollment.map(({ heading }, at) =>
      share(
        `enrollment ${at}`,
        `${heading}, of all students`,
        (lea) => lea.ofEnrollment[at],
        (lea) => lea.enrollment,
      ),
    ),
    ...ofChildren.map(({ heading }, at) =>
      share(
        `children ${at}`,
        `${heading}, of children with IEPs`,
        (lea) => lea.ofChildren[at],
        (lea) => lea.children,
      ),
    ),
    ...strata.flatMap(({ heading }, at) =>
      [...new Set(leas.map(({ traits }) => traits[at]!))].sort().map((value) =>
        share(
          `stratum ${at} ${value}`,
          `${heading} ${value}, of all districts`,
          (lea) => (lea.traits[at] === value ? 1 : 0),
          () => 1,
        ),
      ),
    ),
  ];
}
