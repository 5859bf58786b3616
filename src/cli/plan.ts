import { planActivities } from "./planActivities";
import { planCheck } from "./planCheck";
import type { PlanWish } from "./planOptions";
import type { Output } from "./streams";

/** `mn plan check`, `mn plan activities`. */
export async function plan(wish: PlanWish, output: Output): Promise<number> {
  return wish.what === "check" ? planCheck(wish.json, output) : planActivities(wish, output);
}
