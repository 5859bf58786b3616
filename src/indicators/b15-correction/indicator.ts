import type { Indicator } from "../declaration";
import { countsForm } from "./countsForm";
import { findingsForm } from "./findingsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [countsForm(facts), findingsForm(facts)],
  settings: [
    {
      id: "running",
      from: "running-findings",
      title: "Open findings whose year is still running",
      help: "What to do with findings that are not yet verified while their one year is not over by the latest date in the data. The plan counts verified corrections only.",
      choices: [
        { value: "count", label: "Count them as not corrected" },
        { value: "leave out", label: "Leave them out until their year is over" },
      ],
      default: "count",
    },
  ],
};
