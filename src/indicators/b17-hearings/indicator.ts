import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { hearings } from "./hearings";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [disputeForm({ ...hearings, indicator: facts })],
  settings: [],
};
