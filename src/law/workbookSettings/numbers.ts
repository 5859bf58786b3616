import { inPlan } from "../sources";
import type { WorkbookSetting } from "./declaration";

/** Days, statistics, and how numbers look. */
export const numbers: readonly WorkbookSetting[] = [
  {
    id: "due-soon-days",
    group: "time limits",
    title: "Due soon from (days left)",
    help: "What is open with so many days left, or fewer, is called at risk. Evaluations are not meant: they count school days.",
    kind: "whole",
    minimum: 0,
    maximum: 365,
    usual: {
      words: "each page has its own, from 10 days for hearings to 60 for corrections",
      source: {
        because: "Our choice: how long before the end something must start differs from rule to rule.",
      },
    },
  },
  {
    id: "remind-days",
    group: "time limits",
    title: "Remind me",
    help: "Days before a due date at which a calendar file reminds you; 0 for no reminders. In the monitoring cycle also the days left from which a task is due soon.",
    kind: "whole",
    minimum: 0,
    maximum: 120,
    usual: {
      words: "each page has its own: 7 days, 14 for Achievement and Integration, 30 in the monitoring cycle",
      source: { because: "Our choice: no rule says." },
    },
  },
  {
    id: "confidence",
    group: "statistics",
    title: "Confidence of the intervals",
    help: "In percent.",
    kind: "number",
    minimum: 50,
    maximum: 99.99,
    usual: {
      words: "95 for surveys, as the plan draws them; 90 for child outcomes, as the national calculators do",
      source: inPlan("Indicator 8, sampling (line 948)"),
    },
  },
  {
    id: "significance",
    group: "statistics",
    title: "Significant below",
    help: "The chance below which a difference counts as real.",
    kind: "number",
    minimum: 0.0001,
    maximum: 0.5,
    usual: { value: "0.05", source: inPlan("Indicator 14, logistic regression (line 1628)") },
  },
  {
    id: "difference-that-counts",
    group: "statistics",
    title: "Difference that counts",
    help: "In percentage points: how far the share of a group among those drawn, or among those who answered, may lie from its share of all.",
    kind: "number",
    minimum: 0,
    maximum: 100,
    usual: { value: "3", source: { because: "The national centers take 3; the plan names none." } },
  },
  {
    id: "percent-decimals",
    group: "display",
    title: "Decimals of percents",
    help: "On the screen and in reports. On the screen more are shown where rounding would reach 0, 100 or a target that the number itself misses.",
    kind: "whole",
    minimum: 0,
    maximum: 4,
    usual: {
      words: "1 on the screen; 2 in reports, 1 in district profiles and parent lists",
      source: { because: "Our choice: the plan prints one or two." },
    },
  },
  {
    id: "ratio-decimals",
    group: "display",
    title: "Decimals of ratios",
    help: "On the screen and in reports.",
    kind: "whole",
    minimum: 0,
    maximum: 4,
    usual: { value: "2", source: { because: "The plan prints one or two." } },
  },
];
