import type { Indicator } from "./declaration";
import { withCode } from "./factsRegister";
import { yearsForm } from "./yearsForm/yearsForm";
import { indicator as b01 } from "./b01-graduation/indicator";
import { indicator as b02 } from "./b02-dropout/indicator";
import { indicator as b03 } from "./b03-assessment/indicator";
import { indicator as b04A } from "./b04a-suspension/indicator";
import { indicator as b04B } from "./b04b-suspension-by-race/indicator";
import { indicator as b05 } from "./b05-placement/indicator";
import { indicator as b06 } from "./b06-preschool-settings/indicator";
import { indicator as b07 } from "./b07-preschool-outcomes/indicator";
import { indicator as b08 } from "./b08-parent-involvement/indicator";
import { indicator as b09 } from "./b09-representation/indicator";
import { indicator as b10 } from "./b10-representation-by-disability/indicator";
import { indicator as b11 } from "./b11-evaluation-timeline/indicator";
import { indicator as b12 } from "./b12-early-childhood-transition/indicator";
import { indicator as b13 } from "./b13-secondary-transition/indicator";
import { indicator as b14 } from "./b14-post-school-outcomes/indicator";
import { indicator as b15 } from "./b15-correction/indicator";
import { indicator as b16 } from "./b16-complaints/indicator";
import { indicator as b17 } from "./b17-hearings/indicator";
import { indicator as b18 } from "./b18-resolution-sessions/indicator";
import { indicator as b19 } from "./b19-mediation/indicator";
import { indicator as b20 } from "./b20-timely-data/indicator";

/** In the order of the plan. A new indicator is a folder and a line here; a house rule compares the two. */
export const declared: readonly Indicator[] = [
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

/** Every indicator. The form of results over the years is the same for all, so it is added here. */
export const indicators: readonly Indicator[] = declared.map((indicator) => ({
  ...indicator,
  inputs: [...indicator.inputs, yearsForm(indicator)],
}));

/** The indicator with this code ("9", "4a", "B7"), or undefined. */
export function findIndicator(code: string): Indicator | undefined {
  return withCode(indicators, code);
}
