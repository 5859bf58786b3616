import { isPending, sayStatus } from "../../achievement/deadlines/deadlineStatus";
import { DEADLINE_WORDS } from "../../achievement/deadlines/deadlineWords";
import { schoolYear } from "../../achievement/plan/checkGoal";
import { GOAL_STATUSES, type GoalStatus } from "../../achievement/plan/trackGoal";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import type { Item } from "../deadlineTables/items";
import type { TrackedGoal } from "../planGoals/trackedGoal";
import type { ReportCell } from "../../sheets/reportSheet";
import { body, note, pageTable } from "./pageParts";
import type { Part } from "./moneyParts";
import type { PacketRun } from "./read";

const MOST_DATES = 6;
const MOST_GOALS = 8;

const NOTHING: Part = { blocks: [], sources: [] };

/** What is late and what comes next. */
export function datesPart({ dates, given, fy }: PacketRun, district: DistrictResult): Part {
  if (!given.deadlines) return NOTHING;
  const items = dates(district);
  if (items === undefined)
    return {
      blocks: [
        body("The table of plans and hearings has no row of this district, so no deadlines are shown."),
      ],
      sources: [],
    };
  const open = items.filter(
    ({ deadline, status }) => deadline.who === "district" && (isPending(status) || status.kind === "no date"),
  );
  const shown = open.slice(0, MOST_DATES);
  const late = open.filter(({ status }) => status.kind === "late").length;
  const rows = shown.map((item): ReportCell[] => [
    DEADLINE_WORDS[item.deadline.kind].title,
    item.deadline.last ?? "not set",
    `FY ${item.deadline.about}`,
    standing(item),
  ]);
  const more = open.length - shown.length;
  const title = `Deadlines in FY ${fy}: ${late === 0 ? "nothing is late" : `${late} late`}`;
  return {
    blocks: [
      pageTable(
        "deadlines",
        title,
        ["Deadline", "Last day", "About", "Stands"],
        ["date", "text"],
        rows,
        shown.flatMap(({ status }, at) => (status.kind === "late" ? [at] : [])),
      ),
      ...(more > 0 ? [note(`And ${more} more until the end of June.`)] : []),
    ],
    sources: shown.map(({ deadline }) => deadline.source),
  };
}

function standing({ deadline, status }: Item): string {
  return deadline.last === undefined ? "needs the date of the hearing" : sayStatus(status);
}

/** What needs a board's eye comes first where not all fit. */
const EYE: readonly GoalStatus[] = ["not met", "behind", "on track", "met", "no data"];

/** Each goal with its newest result, its target and how it stands. */
export function goalsPart({ goals, given }: PacketRun, district: DistrictResult): Part {
  if (!given.goals) return NOTHING;
  const own = goals.of(district);
  if (own.length === 0)
    return { blocks: [body("The table of goals has no goal of this district.")], sources: [] };
  const shown =
    own.length <= MOST_GOALS
      ? own
      : [...own]
          .sort((one, other) => EYE.indexOf(one.status) - EYE.indexOf(other.status))
          .slice(0, MOST_GOALS);
  const counts = GOAL_STATUSES.flatMap((status) => {
    const many = own.filter((goal) => goal.status === status).length;
    return many === 0 ? [] : [`${many} ${status}`];
  });
  const more = own.length - shown.length;
  return {
    blocks: [
      pageTable(
        "goals",
        `Goals: ${counts.join(", ")}`,
        ["Goal", "Newest result", "Target", "Stands"],
        ["general", "general"],
        shown.map(goalRow),
        shown.flatMap(({ status }, at) => (status === "behind" || status === "not met" ? [at] : [])),
      ),
      ...(more > 0 ? [note(`And ${more} more goals; those that need a look are above.`)] : []),
      note("On track and behind compare with an even path from baseline to target, which is our reading."),
    ],
    sources: [],
  };
}

function goalRow({ read, status, track, because }: TrackedGoal): ReportCell[] {
  const { targetValue, targetYear } = read.goal;
  const latest = track?.latest;
  const measure = read.goal.measure ?? read.text ?? "";
  const short = measure.length > 60 ? `${measure.slice(0, 57)}...` : measure;
  const path =
    latest !== undefined && track?.expected !== undefined && (status === "on track" || status === "behind")
      ? `; the even path was at ${track.expected.toLocaleString("en-US", { maximumFractionDigits: 2 })}`
      : "";
  const words =
    latest === undefined
      ? `${status}: ${because}`
      : `${status}: result of ${schoolYear(latest.year)}${path}; target ${targetYear === undefined ? "" : `of ${schoolYear(targetYear)}`}`;
  return [`${read.name}: ${short}`, latest?.value ?? "no result", targetValue ?? "not given", words];
}
