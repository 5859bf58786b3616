import { formatNumber } from "../../indicators/readCells";
import { ending } from "../../indicators/workingText";
import { isoDate, nameDate } from "../../measures/dates";
import { notDefined, value } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import type { Standing } from "../../monitoring/trackers/standing";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { Figure } from "../declaration";
import type { TrackerSpec } from "./spec";
import { countOf, sayItem } from "./words";

/** What a person asks first: what is late, what may become late, what is next, and how the year stands. */
export function figuresOf(
  spec: TrackerSpec,
  items: readonly TrackedItem[],
  asOf: number,
  atRisk: number,
  unread: number,
): readonly Figure[] {
  const count = (standing: Standing): number => items.filter((item) => item.standing === standing).length;
  const figure = (id: string, title: string, number: number, verdict?: Figure["verdict"]): Figure => ({
    id,
    title,
    unit: "count",
    outcome: value(number),
    ...(verdict === undefined ? {} : { verdict }),
  });
  const late = count("late");
  const risk = count("at risk");
  const undated = count("no due date");
  const doneLate = count("done late");
  return [
    nextFigure(spec, items),
    figure(
      "late",
      "Late and not done",
      late,
      late > 0 ? { text: "late", tone: "bad" } : { text: "nothing is late", tone: "good" },
    ),
    figure(
      "atRisk",
      `At risk, ${countOf(atRisk, spec.units)} or fewer left`,
      risk,
      risk > 0 ? { text: "at risk", tone: "warning" } : undefined,
    ),
    figure("due", "Due, with more time", count("due")),
    figure(
      "undated",
      "Without a due date",
      undated,
      undated > 0 ? { text: "the last day cannot be told; see the problems", tone: "warning" } : undefined,
    ),
    figure("doneOnTime", "Done on time", count("done on time")),
    figure(
      "doneLate",
      "Done late",
      doneLate,
      doneLate > 0 ? { text: "counts against the year", tone: "warning" } : undefined,
    ),
    figure("leftOut", "Left out or not begun", count("left out") + count("not begun")),
    ...(unread === 0
      ? []
      : [
          figure("unread", "Rows left out because of an error", unread, {
            text: "not judged; see the problems",
            tone: "warning",
          }),
        ]),
    shareFigure(spec, items, asOf),
  ];
}

function nextFigure(spec: TrackerSpec, items: readonly TrackedItem[]): Figure {
  const next = items.find(({ standing }) => ["late", "at risk", "due"].includes(standing));
  return {
    id: "next",
    title: "Most urgent",
    unit: "text",
    outcome:
      next?.due === undefined
        ? notDefined("Nothing that is open has a due date")
        : value(`${withDistrict(next.name, next.district)}: ${nameDate(next.due)}`),
    ...(next?.due === undefined
      ? {}
      : {
          verdict: {
            text: sayItem(next, spec.units),
            tone: next.standing === "late" ? "bad" : next.standing === "at risk" ? "warning" : "plain",
          },
        }),
  };
}

/** What the indicator will be computed from, as far as it has come. */
export interface Share {
  readonly good: number;
  readonly all: number;
}

export function shareOf({ share }: TrackerSpec, items: readonly TrackedItem[]): Share {
  const judged = items.filter(
    (item) =>
      (share.counts?.(item) ?? true) &&
      (item.standing === "done on time" ||
        item.standing === "done late" ||
        (share.lateCounts && item.standing === "late")),
  );
  return {
    good: judged.filter((item) => item.standing === "done on time" && (share.good?.(item) ?? true)).length,
    all: judged.length,
  };
}

function shareFigure(spec: TrackerSpec, items: readonly TrackedItem[], asOf: number): Figure {
  const { share } = spec;
  const { good, all } = shareOf(spec, items);
  const outcome =
    all === 0 ? notDefined(`No ${spec.one} of these counts yet on this day`) : percent(good, all);
  return {
    id: "share",
    title: `Indicator ${share.indicator} so far: ${share.title}`,
    unit: "percent",
    outcome,
    working: {
      rule: share.rule,
      numbers: `${formatNumber(good)} / ${formatNumber(all)} x 100 ${ending(outcome)}`,
      inputs: [
        { name: "In time", value: good },
        { name: share.lateCounts ? "Done, or late and not done" : "Done", value: all },
      ],
      source: share.source,
      year: `as of ${isoDate(asOf)}`,
    },
    ...(all === 0
      ? {}
      : {
          verdict:
            good === all
              ? { text: "all in time so far; the target is 100", tone: "good" as const }
              : { text: `${formatNumber(all - good)} short of the target of 100`, tone: "warning" as const },
        }),
  };
}

/** A name that begins with the district, as a citation's does, is not told it again. */
function withDistrict(name: string, district: string | undefined): string {
  return district === undefined || name.startsWith(`${district}, `) ? name : `${name}, ${district}`;
}
