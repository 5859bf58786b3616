import type { Indicator } from "../declaration";
import { ECTA_CALCULATOR } from "../../law/sources";
import { childrenForm } from "./childrenForm";
import { countsForm } from "./countsForm";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [countsForm(facts.measures), childrenForm(facts.measures)],
  settings: [
    {
      id: "mode",
      from: "impossible-combinations",
      title: "Impossible combinations",
      help: "What to do where the progress answer is missing, or is No although the ratings rule that out.",
      choices: [
        { value: "strict", label: "Strict: leave the child out and say why" },
        { value: "lenient", label: "Lenient: let the ratings decide wherever they can" },
      ],
      default: "strict",
    },
    {
      id: "minimumDays",
      from: { setting: "minimum-days", as: { "0": "off" }, asChoice: "At least {value} days" },
      title: "Six months of service",
      help: `Days between entry and exit date that a child needs to be counted (${ECTA_CALCULATOR.title} takes 182). It matters only where both dates are given.`,
      choices: [
        { value: "182", label: "At least 182 days" },
        { value: "off", label: "Not checked" },
      ],
      default: "182",
    },
    {
      id: "smallest",
      from: { setting: "minimum-count", asChoice: "Hide fewer than {value} children" },
      title: "Small districts",
      help: "Hide the figures of districts with few children in the table by district. States differ; California hides fewer than 11.",
      choices: [
        { value: "0", label: "Show all" },
        { value: "10", label: "Hide fewer than 10 children" },
        { value: "11", label: "Hide fewer than 11 children" },
      ],
      default: "0",
    },
  ],
};
