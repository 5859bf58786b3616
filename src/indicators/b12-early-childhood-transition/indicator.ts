import type { Indicator } from "../declaration";
import { countsForm } from "./countsForm";
import { recordsForm } from "./recordsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [countsForm(facts), recordsForm(facts)],
  settings: [],
};
