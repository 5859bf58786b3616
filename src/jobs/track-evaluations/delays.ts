import { bandLabels, NOT_COMPLETED } from "../../indicators/b11-evaluation-timeline/delays";
import type { ResultTable } from "../../indicators/declaration";
import { evaluationStatus } from "../../indicators/timeLimits";
import { EVALUATION_LIMIT, EVALUATION_REASONS } from "../../monitoring/trackers/evaluations";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";

const TITLES = { family: "Family", district: "District", staff: "Staff", unknown: "Unknown" } as const;

/** The plan's band of a late evaluation; undefined for one that is not late. */
export function bandOf({ standing, left }: TrackedItem): string | undefined {
  if (standing === "late") return NOT_COMPLETED;
  return standing === "done late" && left !== undefined
    ? evaluationStatus(EVALUATION_LIMIT - left, EVALUATION_LIMIT)
    : undefined;
}

/** Late evaluations by how late they are and why; a reason that is not written counts as unknown. */
export function delaysTable(items: readonly TrackedItem[]): readonly ResultTable[] {
  const late = items.filter((item) => bandOf(item) !== undefined);
  if (late.length === 0) return [];
  const count = (band: string, reason?: string): number =>
    late.filter(
      (item) =>
        bandOf(item) === band && (reason === undefined || (item.cells["reason"] ?? "unknown") === reason),
    ).length;
  return [
    {
      id: "delays",
      title: "Late evaluations by school days over the limit and reason",
      columns: [
        { title: "School days over the limit", kind: "text" },
        ...EVALUATION_REASONS.map((reason) => ({ title: TITLES[reason], kind: "count" as const })),
        { title: "All", kind: "count" },
      ],
      rows: bandLabels().map((band) => [
        band,
        ...EVALUATION_REASONS.map((reason) => count(band, reason)),
        count(band),
      ]),
    },
  ];
}
