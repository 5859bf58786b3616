import { assessment } from "./assessment";
import type { Computation } from "./computation";
import { disputes } from "./disputes";
import { overview } from "./overview";
import { parentSurvey } from "./parentSurvey";
import { placement } from "./placement";
import { postSchool } from "./postSchool";
import { postSchoolSampling } from "./postSchoolSampling";
import { preschoolOutcomes } from "./preschoolOutcomes";
import { representation } from "./representation";
import { secondaryTransition } from "./secondaryTransition";
import { suspension } from "./suspension";
import { timelines } from "./timelines";

/** Every figure of the State Performance Plan that can be computed or compared, in the order of its indicators. */
export const computations: readonly Computation[] = [
  ...overview,
  ...assessment,
  ...suspension,
  ...placement,
  ...preschoolOutcomes,
  ...parentSurvey,
  ...representation,
  ...timelines,
  ...secondaryTransition,
  ...postSchool,
  ...postSchoolSampling,
  ...disputes,
];
