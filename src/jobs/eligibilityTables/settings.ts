import { keyOf, nameOf } from "../../achievement/eligibility/districtKey";
import { NEAR_MISS_POINTS, POINTS_ABOVE } from "../../achievement/eligibility/isolationRules";
import type { Limits } from "../../achievement/eligibility/comparePair";
import { readEnrollment } from "../../achievement/eligibility/readEnrollment";
import { newest } from "../../law/dated";
import type { JobContext, JobData, JobSetting } from "../declaration";

const POINTS = newest(POINTS_ABOVE)!.value;

export const POINTS_SETTING: JobSetting = {
  kind: "number",
  id: "points",
  title: "Percentage points",
  help: `How far one share must lie above the other. The rule says more than ${POINTS} percentage points, so exactly ${POINTS} is not enough; the department's FAQ says "20 percent or higher" in one place. That the points are meant, and not a relative percent, is the rule's wording.`,
  default: String(POINTS),
  minimum: 0,
  maximum: 100,
};

export const NEAR_MISS_SETTING: JobSetting = {
  kind: "number",
  id: "nearMiss",
  from: "near-miss",
  title: "Near miss",
  help: "How close to the limit, in points on either side, a gap is shown as a near miss. It changes nobody's status.",
  default: String(NEAR_MISS_POINTS),
  minimum: 0,
  maximum: 20,
};

export const PREKINDERGARTEN_SETTING: JobSetting = {
  kind: "choice",
  id: "prekindergarten",
  from: "prekindergarten",
  title: "Prekindergarten",
  help: "Whether prekindergarten students count. The rule speaks of all the district's students and of the grades a school serves; leaving them out needs tables by grade.",
  choices: [
    { value: "yes", label: "They count" },
    { value: "no", label: "They are left out" },
  ],
  default: "yes",
};

export const CORNERS_SETTING: JobSetting = {
  kind: "choice",
  id: "corners",
  from: "touching-corners",
  title: "Districts that touch in a point",
  help: "The rule does not say whether districts adjoin that meet only in a corner. They are shown either way.",
  choices: [
    { value: "no", label: "They do not adjoin" },
    { value: "yes", label: "They adjoin" },
  ],
  default: "no",
};

/** A number that was typed within its bounds, or what stands when it was not. */
function numberOr({ settings }: JobContext, id: string, otherwise: number, maximum: number): number {
  const text = settings[id]?.trim() ?? "";
  const number = Number(text);
  return text === "" || !(number >= 0 && number <= maximum) ? otherwise : number;
}

export function limitsFrom(context: JobContext): Limits {
  return {
    points: numberOr(context, "points", POINTS, 100),
    nearMiss: numberOr(context, "nearMiss", NEAR_MISS_POINTS, 20),
  };
}

export function isChosen({ settings }: JobContext, id: string, value: string): boolean {
  return settings[id] === value;
}

/** The districts of the enrollment table, to pick one. */
export function districtOptions({ enrollment }: JobData) {
  if (enrollment === undefined) return [];
  return readEnrollment(enrollment.rows, { prekindergarten: true }).districts.map((district) => ({
    value: keyOf(district),
    label: nameOf(district),
  }));
}
