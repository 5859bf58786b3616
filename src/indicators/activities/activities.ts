import type { Activity } from "./activity";
import { assessment } from "./assessment";
import { correction } from "./correction";
import { disputes } from "./disputes";
import { graduationAndDropout } from "./graduationAndDropout";
import { parentInvolvement } from "./parentInvolvement";
import { placement } from "./placement";
import { postSchoolOutcomes } from "./postSchoolOutcomes";
import { preschoolOutcomes } from "./preschoolOutcomes";
import { representation } from "./representation";
import { representationByDisability } from "./representationByDisability";
import { secondaryTransition } from "./secondaryTransition";
import { suspension } from "./suspension";
import { timelines } from "./timelines";
import { timelyData } from "./timelyData";

/**
 * Every improvement activity of the State Performance Plan, 209 of them, in the order of its tables; indicator 6 has none. Labels
 * and resources are ours, years and places are the plan's. MDE is the Minnesota Department of Education.
 */
export const activities: readonly Activity[] = [
  ...graduationAndDropout,
  ...assessment,
  ...suspension,
  ...placement,
  ...preschoolOutcomes,
  ...parentInvolvement,
  ...representation,
  ...representationByDisability,
  ...timelines,
  ...secondaryTransition,
  ...postSchoolOutcomes,
  ...correction,
  ...disputes,
  ...timelyData,
];
