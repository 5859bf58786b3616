import type { Indicator } from "../declaration";
import { settingsForm } from "./settingsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [settingsForm(facts.measures, facts.years)],
  settings: [],
};
