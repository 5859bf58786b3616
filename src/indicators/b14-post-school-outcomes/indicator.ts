import type { Indicator } from "../declaration";
import { countsForm } from "./countsForm";
import { leaversForm } from "./leaversForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [countsForm(facts), leaversForm(facts)],
  settings: [],
};
