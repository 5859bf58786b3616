import type { InputColumn } from "../declaration";
import { district, group } from "../b09-representation/forms";

export { district, group };

export const ieps: InputColumn = {
  id: "ieps",
  title: "Children with IEPs",
  help: "Children of the group with IEPs in the district. All groups together are the district's children with IEPs.",
  words: ["children with ieps", "students with ieps", "students with disabilities", "ieps", "iep", "swd"],
  kind: "count",
  required: true,
};

export const suspended: InputColumn = {
  id: "suspended",
  title: "Suspended or expelled more than 10 days",
  help: "Of them, children suspended or expelled for more than 10 days in the year, each counted once.",
  words: [
    "suspended or expelled",
    "suspended expelled",
    "ieps suspended",
    "suspended",
    "suspensions",
    "expelled",
  ],
  kind: "count",
  required: true,
};

export const othersSuspended: InputColumn = {
  id: "othersSuspended",
  title: "Without IEPs, suspended or expelled more than 10 days",
  help: "Children without IEPs of all groups in the district who were suspended or expelled for more than 10 days; on one row of the district, or the same on all.",
  words: [
    "without ieps suspended",
    "non iep suspended",
    "nondisabled suspended",
    "general education suspended",
  ],
  kind: "count",
  required: false,
};

export const others: InputColumn = {
  id: "others",
  title: "Children without IEPs",
  help: "Children without IEPs of all groups in the district; on one row of the district, or the same on all.",
  words: ["without ieps", "non iep", "without disabilities", "nondisabled", "general education"],
  kind: "count",
  required: false,
};

export const review: InputColumn = {
  id: "review",
  title: "Policies contribute and do not comply",
  help: "After the review of a district with a data finding: do policies, procedures or practices contribute to it and break the rules? Yes or No.",
  words: ["policies contribute", "policies", "noncompliant", "review finding", "review result", "review"],
  kind: "yesno",
  required: false,
};

export const columns: readonly InputColumn[] = [
  district,
  group,
  ieps,
  suspended,
  othersSuspended,
  others,
  review,
];
