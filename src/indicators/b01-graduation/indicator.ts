import type { Indicator } from "../declaration";
import { cohortForm } from "./cohortForm";
import { publishedForm } from "./publishedForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [cohortForm(facts.measures, facts.years), publishedForm(facts.years)],
  settings: [],
};
