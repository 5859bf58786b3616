import { nameOf } from "../../achievement/eligibility/districtKey";
import { compareYears } from "../../achievement/eligibility/yearOverYear";
import type { ResultCell, ResultColumn, ResultTable } from "../../indicators/declaration";
import type { EligibilityRun } from "./run";

const text = (title: string): ResultColumn => ({ title, kind: "text" });

/** Who entered, who left, whose name or number is not the same. */
export function changesTable(run: EligibilityRun): ResultTable | undefined {
  if (run.earlier === undefined) return undefined;
  const changes = compareYears(run.earlier, run.result);
  return {
    id: "changes",
    title: "Since the earlier year",
    columns: [text("District"), text("Change"), text("Before"), text("Now"), text("Note")],
    rows: changes.map(({ name, change, before, now, note }): ResultCell[] => [
      nameOf(name),
      change,
      before ?? "not in the table",
      now ?? "not in the table",
      note,
    ]),
    flagged: changes.flatMap(({ change }, at) => (change === "entered" || change === "left" ? [at] : [])),
  };
}
