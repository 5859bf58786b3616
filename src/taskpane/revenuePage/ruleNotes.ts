import {
  AID_PERCENT,
  BUDGET_CAP_PERCENT,
  HOLD_HARMLESS_PERCENT,
  INCENTIVE_LIMIT,
  INCENTIVE_RATE,
  INITIAL_RATE,
} from "../../achievement/revenueRules";
import { inForce, type Since } from "../../law/dated";

/** What a reader should know about the rules of a fiscal year, each remark once. */
export function ruleNotes(fy: number): readonly string[] {
  const tables: readonly (readonly Since<unknown>[])[] = [
    INITIAL_RATE,
    HOLD_HARMLESS_PERCENT,
    BUDGET_CAP_PERCENT,
    INCENTIVE_RATE,
    INCENTIVE_LIMIT,
    AID_PERCENT,
  ];
  const notes = tables.flatMap((table) => inForce(table, fy)?.note ?? []);
  // A longer remark that ends in a shorter one says both.
  return [...new Set(notes)].filter((note) => !notes.some((other) => other !== note && other.includes(note)));
}
