import { SPREAD_MODES, type SpreadMode } from "../../measures/suspension/suspensionSpread";
import type { ComputeContext, Note, Setting } from "../declaration";

/** How the standard deviation of the districts' rates is formed, for 4A and 4B alike: the plan does not say. */
export const spreadSetting: Setting = {
  id: "spread",
  from: "spread",
  title: "Standard deviation",
  help: "The plan does not say how it forms the standard deviation of the districts' rates.",
  choices: [
    { value: "districts", label: "Of all districts in the table" },
    { value: "sample", label: "As of a sample of districts" },
    { value: "binomial", label: "From the State's rate and its number of children" },
  ],
  default: "districts",
};

export function chosenSpread({ settings }: ComputeContext): SpreadMode {
  return SPREAD_MODES.find((mode) => mode === settings["spread"]) ?? "districts";
}

export function spreadNote(mode: SpreadMode): Note {
  const how: Readonly<Record<SpreadMode, string>> = {
    districts: "over all districts in the table",
    sample: "as of a sample of districts",
    binomial: "as sqrt(p (100 - p) / children)",
  };
  return {
    text: `The standard deviation is formed ${how[mode]}; another way may be chosen in the settings.`,
  };
}
