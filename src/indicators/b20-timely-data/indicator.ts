import type { Indicator } from "../declaration";
import { reportsForm } from "./reportsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [reportsForm(facts)],
  settings: [],
};
