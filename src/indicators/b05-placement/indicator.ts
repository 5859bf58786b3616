import type { Indicator } from "../declaration";
import { placementForms } from "./forms";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: placementForms(facts.measures, facts.years),
  settings: [],
};
