import type { IndicatorFacts } from "./declaration";
import { facts as b01 } from "./b01-graduation/facts";
import { facts as b02 } from "./b02-dropout/facts";
import { facts as b03 } from "./b03-assessment/facts";
import { facts as b04A } from "./b04a-suspension/facts";
import { facts as b04B } from "./b04b-suspension-by-race/facts";
import { facts as b05 } from "./b05-placement/facts";
import { facts as b06 } from "./b06-preschool-settings/facts";
import { facts as b07 } from "./b07-preschool-outcomes/facts";
import { facts as b08 } from "./b08-parent-involvement/facts";
import { facts as b09 } from "./b09-representation/facts";
import { facts as b10 } from "./b10-representation-by-disability/facts";
import { facts as b11 } from "./b11-evaluation-timeline/facts";
import { facts as b12 } from "./b12-early-childhood-transition/facts";
import { facts as b13 } from "./b13-secondary-transition/facts";
import { facts as b14 } from "./b14-post-school-outcomes/facts";
import { facts as b15 } from "./b15-correction/facts";
import { facts as b16 } from "./b16-complaints/facts";
import { facts as b17 } from "./b17-hearings/facts";
import { facts as b18 } from "./b18-resolution-sessions/facts";
import { facts as b19 } from "./b19-mediation/facts";
import { facts as b20 } from "./b20-timely-data/facts";

/**
 * What the plan says of every indicator, in its order, without the forms: for the worksheet functions, whose bundle is held small. A
 * house rule compares the list with register.ts.
 */
export const indicatorFacts: readonly IndicatorFacts[] = [
  b01,
  b02,
  b03,
  b04A,
  b04B,
  b05,
  b06,
  b07,
  b08,
  b09,
  b10,
  b11,
  b12,
  b13,
  b14,
  b15,
  b16,
  b17,
  b18,
  b19,
  b20,
];

/** The indicator with this code ("9", "4a", "B7") out of a list, or undefined. */
export function withCode<T extends { readonly code: string }>(
  list: readonly T[],
  code: string,
): T | undefined {
  const wanted = code
    .trim()
    .toUpperCase()
    .replace(/^B(?=\d)/, "")
    .replace(/^0+(?=\d)/, "");
  return list.find((indicator) => indicator.code === wanted);
}

/** The facts of the indicator with this code, or undefined. */
export function findIndicatorFacts(code: string): IndicatorFacts | undefined {
  return withCode(indicatorFacts, code);
}
