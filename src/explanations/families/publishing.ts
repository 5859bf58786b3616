import { CFR_99 } from "../../law/sources";
import { codePercent } from "../../measures/publishing/percents";
import { protect } from "../../measures/publishing/protect";
import { USUAL_EDGE, USUAL_MINIMUM } from "../../measures/publishing/usualLimits";
import type { Account } from "../declaration";
import { plain, showAs } from "../numbers";
import { NO_YEAR } from "../rules";
import type { AccountFor } from "../register";

/* What can be shown without telling of a few children. */

const about = {
  sources: [
    { source: CFR_99, at: "definition of personally identifiable information", compareWithSource: true },
  ],
  year: NO_YEAR,
  notes: [
    {
      text: "No rule names the smallest count that may be shown. Each publisher chooses; 10 is only where we begin.",
    },
  ],
} satisfies Partial<Account>;

export const publishing: Readonly<Record<string, AccountFor>> = {
  PUBLISH_COUNTS: (call) => {
    const cells = call
      .cells("counts")
      .map((line) => line.map((cell) => (typeof cell === "number" ? cell : Number.NaN)));
    const own = call.takeAt("counts", call.row, call.column, "this count");
    const minimum = call.takeOr("minimum", "smallest count shown", USUAL_MINIMUM);
    const totals = call.choice("totals", "totals", "none");
    const has = {
      row: totals === "both" || totals === "row",
      column: totals === "both" || totals === "column",
    };
    const usable = cells.flat().every((count) => Number.isInteger(count) && count >= 0);
    const state = usable
      ? protect({ cells, totals: has }, { minimum, zeros: "shown" }).cells[call.row]?.[call.column]
      : undefined;
    const why =
      state === "small"
        ? `${plain(own)} is at least 1 and below ${plain(minimum)}, so it is hidden`
        : state === "complementary"
          ? `${plain(own)} is not small; it is hidden so that a small count of its row or column cannot be worked out from the totals`
          : `${plain(own)} is shown`;
    return {
      rule: `counts from 1 to ${plain(minimum - 1)} are hidden, and just enough others that nobody can work them out`,
      numbers: why,
      unit: "text",
      what: `row ${call.row + 1}, column ${call.column + 1}`,
      ...about,
    };
  },
  PUBLISH_PERCENT: (call) => {
    const count = call.take("count", "counted");
    const whole = call.take("whole", "of how many");
    const minimum = call.takeOr("minimum", "fewest people a limit covers", USUAL_MINIMUM);
    const edge = call.takeOr("edge", "narrowest limit, in percent", USUAL_EDGE);
    const coded = call.unreadable ? undefined : codePercent(count, whole, minimum, edge);
    const why =
      coded?.kind !== "value"
        ? ""
        : coded.value.kind === "percent"
          ? ` = ${showAs(coded.value.percent, "percent")}`
          : `, so near ${coded.value.kind === "below" ? "0" : "100"} that only the limit ${plain(coded.value.limit)} is shown`;
    return {
      rule: `the percent itself; only a limit where fewer than ${plain(minimum)} people, or fewer than ${plain(edge)} percent, are counted or are not`,
      numbers: `${plain(count)} / ${plain(whole)} x 100${why}`,
      unit: "text",
      ...about,
    };
  },
};
