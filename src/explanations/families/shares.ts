import { STATE_PERFORMANCE_PLAN } from "../../law/sources";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, sum } from "../numbers";
import { newestDefinition, NO_YEAR } from "../rules";
import type { AccountFor } from "../register";

/* Counts as a percent of the whole they are part of: most indicators of the plan. */

type Words = Readonly<Record<string, string>>;

interface Share {
  readonly rule: string;
  /** Argument names with the words for the list of numbers used. */
  readonly parts: Words;
  readonly whole: Words;
  /** Taken off the whole. */
  readonly less?: Words;
  readonly indicator?: string;
  readonly what?: string;
}

function takeAll(call: ExplainedCall, words: Words): number[] {
  return Object.entries(words).map(([name, text]) => call.take(name, text));
}

function shareOf(call: ExplainedCall, share: Share): Account {
  const parts = takeAll(call, share.parts);
  const whole = takeAll(call, share.whole);
  const less = takeAll(call, share.less ?? {});
  const below = less.length === 0 ? sum(whole) : `(${[...whole, ...less].map(plain).join(" - ")})`;
  const plan = share.indicator === undefined ? undefined : newestDefinition(share.indicator);
  return {
    rule: share.rule,
    numbers: `${sum(parts)} / ${below} x 100`,
    unit: "percent",
    ...(share.what === undefined ? {} : { what: share.what }),
    sources: plan?.sources ?? [
      {
        source: STATE_PERFORMANCE_PLAN,
        at: "Measurement of indicators 1 to 20, which divide a count by a count, times 100",
      },
    ],
    year: plan?.year ?? NO_YEAR,
    notes: plan?.notes ?? [],
  };
}

const SIMPLE: Readonly<Record<string, Share>> = {
  PERCENT: {
    rule: "numerator / denominator x 100",
    parts: { numerator: "numerator" },
    whole: { denominator: "denominator" },
  },
  DROPOUT_RATE: {
    rule: "dropouts of grades 9 to 12 / October 1 enrollment of grades 9 to 12 x 100",
    parts: { dropouts: "dropouts, grades 9 to 12" },
    whole: { enrollment: "October 1 enrollment, grades 9 to 12" },
    indicator: "2",
  },
  AYP_PERCENT: {
    rule: "districts that meet the objectives / districts with a subgroup of the minimum size x 100",
    parts: { meeting: "districts that meet the objectives" },
    whole: { eligible: "districts with a subgroup of the minimum size" },
    indicator: "3",
    what: "measure 3A",
  },
  PRESCHOOL_SETTINGS: {
    rule: "children served wholly with typically developing peers / all preschool children with IEPs x 100",
    parts: { inclusive: "served wholly with typically developing peers" },
    whole: { total: "all preschool children with IEPs" },
    indicator: "6",
  },
  RESPONSE_RATE: {
    rule: "completed surveys / (leavers - those who could not be asked) x 100",
    parts: { completed: "completed surveys" },
    whole: { leavers: "leavers" },
    less: { ineligible: "could not be asked" },
    indicator: "14",
  },
  TIMELY_EVALUATIONS: {
    rule: "evaluations within 30 school days / children with consent to evaluate x 100",
    parts: { onTime: "evaluations on time" },
    whole: { consents: "children with consent" },
    indicator: "11",
  },
  PART_C_TRANSITION: {
    rule: "c / (a - b - d - e) x 100",
    parts: { onTime: "c: IEP by the third birthday" },
    whole: { referred: "a: referred from Part C" },
    less: {
      notEligible: "b: not eligible",
      parentDelay: "d: delay by the parent",
      lateReferral: "e: referred late",
    },
    indicator: "12",
  },
  TRANSITION_PERCENT: {
    rule: "records that meet every criterion / records reviewed x 100",
    parts: { compliant: "records that meet every criterion" },
    whole: { reviewed: "records reviewed" },
    indicator: "13",
  },
  CORRECTED_ON_TIME: {
    rule: "findings corrected within one year / findings x 100",
    parts: { corrected: "corrected within one year" },
    whole: { findings: "findings" },
    indicator: "15",
  },
  COMPLAINTS_TIMELY: {
    rule: "(1.1(b) + 1.1(c)) / 1.1 x 100",
    parts: {
      withinTimeline: "1.1(b): within the time line",
      withinExtended: "1.1(c): within an extended one",
    },
    whole: { reports: "1.1: reports issued" },
    indicator: "16",
  },
  HEARINGS_TIMELY: {
    rule: "(3.2(a) + 3.2(b)) / 3.2 x 100",
    parts: {
      withinTimeline: "3.2(a): within the time line",
      withinExtended: "3.2(b): within an extended one",
    },
    whole: { adjudicated: "3.2: hearings fully adjudicated" },
    indicator: "17",
  },
  RESOLUTION_AGREEMENTS: {
    rule: "3.1(a) / 3.1 x 100",
    parts: { agreements: "3.1(a): settlement agreements" },
    whole: { sessions: "3.1: resolution sessions" },
    indicator: "18",
  },
  MEDIATION_AGREEMENTS: {
    rule: "(2.1(a)(i) + 2.1(b)(i)) / 2.1 x 100",
    parts: {
      dueProcessAgreements: "2.1(a)(i): agreements, hearing request",
      otherAgreements: "2.1(b)(i): other agreements",
    },
    whole: { mediations: "2.1: mediations" },
    indicator: "19",
  },
  GRADUATION_RATE: {
    rule: "completers in year 4 / (completers + dropouts of the cohort in years 1 to 4) x 100",
    parts: { completersYear4: "completers in year 4" },
    whole: {
      completersYear4: "completers in year 4",
      dropoutsYear1: "dropouts, grade 9",
      dropoutsYear2: "dropouts, grade 10",
      dropoutsYear3: "dropouts, grade 11",
      dropoutsYear4: "dropouts, grade 12",
    },
    indicator: "1",
  },
};

const TESTS: Words = {
  regular: "regular test",
  accommodated: "regular test with accommodations",
  alternateGradeLevel: "alternate test, grade level",
  alternateAchievement: "alternate test, alternate achievement",
};

function tested(what: string, of: string, enrolled: string): Share {
  return {
    rule: `(b + c + d + e) / a x 100: ${of} on the four kinds of test / ${enrolled}`,
    parts: TESTS,
    whole: { enrolled },
    indicator: "3",
    what,
  };
}

const SETTINGS: Words = {
  inside80: "inside the regular class 80 percent or more",
  inside40to79: "inside 40 to 79 percent",
  insideUnder40: "inside less than 40 percent",
  separateSchool: "separate schools",
  residential: "residential facilities",
  homeboundHospital: "homebound or hospital",
};

/** Measures 5A, 5B, 5C side by side: which settings each counts. */
const PLACED: readonly (readonly [string, readonly string[]])[] = [
  ["5A", ["inside80"]],
  ["5B", ["insideUnder40"]],
  ["5C", ["separateSchool", "residential", "homeboundHospital"]],
];

const ENGAGED: Words = {
  higherEducation: "in higher education",
  competitiveEmployment: "competitively employed",
  otherEducation: "in other education or training",
  otherEmployment: "in other employment",
};

const pick = (words: Words, names: readonly string[]): Words =>
  Object.fromEntries(names.map((name) => [name, words[name] ?? name]));

export const shares: Readonly<Record<string, AccountFor>> = {
  ...Object.fromEntries(
    Object.entries(SIMPLE).map(([id, share]): [string, AccountFor] => [id, (call) => noDoubles(call, share)]),
  ),
  PARTICIPATION_RATE: (call) =>
    shareOf(call, tested("measure 3B", "children who took a test", "enrolled in the testing window")),
  PROFICIENCY_RATE: (call) =>
    shareOf(call, tested("measure 3C", "children who were proficient", "enrolled for a full academic year")),
  PLACEMENT: (call) => {
    const [code, names] = PLACED[call.column] ?? PLACED[0]!;
    const others: Words = call.has("otherPlacements")
      ? { otherPlacements: "correctional facilities and private schools" }
      : {};
    const account = noDoubles(call, {
      rule: `${Object.values(pick(SETTINGS, names)).join(" + ")} / all children with IEPs aged 6 to 21 x 100`,
      parts: pick(SETTINGS, names),
      whole: { ...SETTINGS, ...others },
      indicator: "5",
      what: `measure ${code}`,
    });
    return account;
  },
  POSTSCHOOL: (call) => {
    const count = [1, 2, 4][call.column] ?? 1;
    const names = Object.keys(ENGAGED).slice(0, count);
    const account = shareOf(call, {
      rule: `${Object.values(pick(ENGAGED, names)).join(" + ")} / leavers who answered x 100; each leaver counts once, in the highest category`,
      parts: pick(ENGAGED, names),
      whole: { respondents: "leavers who answered" },
      indicator: "14",
      what: `measure 14${"ABC"[call.column] ?? ""}`,
    });
    return account;
  },
};

/** The part is also a term of the whole: its number is listed once. */
function noDoubles(call: ExplainedCall, share: Share): Account {
  const account = shareOf(call, share);
  const seen = new Set<string>();
  const kept = call.used.filter(({ name }) => !seen.has(name) && seen.add(name));
  call.used.splice(0, call.used.length, ...kept);
  return account;
}
