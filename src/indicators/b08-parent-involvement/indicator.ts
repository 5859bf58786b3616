import type { Indicator } from "../declaration";
import { countsForm } from "./countsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [countsForm(facts)],
  settings: [],
};
