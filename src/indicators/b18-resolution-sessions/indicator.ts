import type { Indicator } from "../declaration";
import { disputeForm } from "../disputeTable/disputeForm";
import { sessions } from "./sessions";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [disputeForm({ ...sessions, indicator: facts })],
  settings: [],
};
