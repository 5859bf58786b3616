import type { ValueSetting } from "../declaration";

export const SMALLEST_SETTING: ValueSetting = {
  kind: "whole",
  id: "smallest",
  from: "minimum-count",
  title: "Smallest group to show",
  help: "Groups with fewer people asked are held back, and one more where a single one could be told from the total. 0 shows all.",
  default: "10",
  minimum: 0,
  maximum: 1000,
};

export const ALPHA_SETTING: ValueSetting = {
  kind: "number",
  id: "significance",
  from: "significance",
  title: "Significant below",
  help: "The chance below which a difference counts as real. The plan takes .05.",
  default: "0.05",
  minimum: 0.0001,
  maximum: 0.5,
};
