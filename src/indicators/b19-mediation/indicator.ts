import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { mediations } from "./mediations";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [disputeForm({ ...mediations, indicator: facts })],
  settings: [],
};
