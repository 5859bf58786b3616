import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { complaints } from "./complaints";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [disputeForm({ ...complaints, indicator: facts })],
  settings: [],
};
