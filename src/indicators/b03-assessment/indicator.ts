import type { Indicator } from "../declaration";
import { districtCountsForm, districtsForm } from "./districtsForm";
import { participationForm, proficiencyForm } from "./testForms";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [participationForm(facts), proficiencyForm(facts), districtsForm(facts), districtCountsForm(facts)],
  settings: [],
};
