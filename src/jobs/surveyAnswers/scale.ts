import { LOGITS, userScaleFromPoints, type UserScale } from "../../measures/rasch/userScale";
import type { JobContext, JobProblem, JobSetting } from "../declaration";
import { numberSetting } from "../settingValues";

/** The scale measures are told on: as Winsteps' UIMEAN and USCALE, or by two points. */
export const SCALE_SETTINGS: readonly JobSetting[] = [
  {
    kind: "number",
    id: "mean",
    title: "Number at 0 logits (UIMEAN)",
    help: "What 0 logits is called on your scale. 0 with 1 below leaves logits as they are.",
    default: "0",
  },
  {
    kind: "number",
    id: "unit",
    title: "Units a logit (USCALE)",
    help: "How many units of your scale a logit is.",
    default: "1",
    minimum: 0.000001,
  },
  {
    kind: "text",
    id: "points",
    title: "Scale by two points",
    help: "Two measures in logits with their numbers on your scale: -4.53=0; 5.72=100. Takes the place of the two settings above.",
    default: "",
    optional: true,
  },
];

export function readScale(context: JobContext): {
  readonly scale: UserScale;
  readonly problems: readonly JobProblem[];
} {
  const plain: UserScale = {
    mean: numberSetting(context, "mean") ?? LOGITS.mean,
    unit: numberSetting(context, "unit") ?? LOGITS.unit,
  };
  const typed = (context.settings["points"] ?? "").trim();
  if (typed === "") return { scale: plain, problems: [] };
  const points = typed
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "")
    .map((part) => part.split("=").map((side) => (side.trim() === "" ? Number.NaN : Number(side))));
  const [low, high] = points;
  const whole =
    points.length === 2 && points.every((point) => point.length === 2 && point.every(Number.isFinite));
  const found =
    whole && low && high
      ? userScaleFromPoints({ logits: low[0]!, name: low[1]! }, { logits: high[0]!, name: high[1]! })
      : undefined;
  if (found?.kind === "value" && found.value.unit > 0) return { scale: found.value, problems: [] };
  const why =
    found === undefined
      ? `"${typed}" does not say two points`
      : found.kind === "value"
        ? "the higher measure has the lower number"
        : found.kind === "undefined"
          ? found.reason.toLowerCase()
          : "";
  return {
    scale: plain,
    problems: [
      {
        severity: "error",
        message: `Scale by two points: ${why}`,
        advice: "Write logits=number twice, such as -4.53=0; 5.72=100.",
      },
    ],
  };
}
