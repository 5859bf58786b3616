/* eslint-disable @typescript-eslint/no-explicit-any -- the cases are a data file, and each has its own form */
import { calibrate, Standing, type Calibration } from "../../../../src/measures/rasch/calibrate";
import { conditionalEstimate } from "../../../../src/measures/rasch/conditional";
import { insideScore, locate } from "../../../../src/measures/rasch/extremes";
import { fitOf } from "../../../../src/measures/rasch/fit";
import {
  categoryWeights,
  emptyScales,
  thresholdsOf,
  type RaschModel,
} from "../../../../src/measures/rasch/model";
import { responsesOf, type Responses } from "../../../../src/measures/rasch/responses";
import { separationOf } from "../../../../src/measures/rasch/separation";
import { usableData } from "../../../../src/measures/rasch/usable";
import type { Outcome } from "../../../../src/measures/outcome";
import { largestOf, type Accuracy } from "../../accuracy/accuracy";
import cases from "./cases.json";

/* The lines of docs/accuracy.md about Rasch measurement; README.md says where each case is from. */

function caseOf(id: string): Readonly<Record<"inputs" | "expected" | "tolerance", any>> {
  return (cases as unknown as readonly any[]).find((one) => one.id === id);
}
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value;
}
function answersOf(lines: readonly string[]): Responses {
  const digits = lines.flatMap((line) => [...line].map(Number));
  return responsesOf(digits, lines.length, lines[0]!.length)!;
}
const calibrated = (lines: readonly string[], model: RaschModel): Calibration =>
  valueOf(calibrate(answersOf(lines), { model, standardised: "exact" }));
const measured = (values: ArrayLike<number>, standing: Uint8Array): number[] =>
  Array.from(values).filter((_, at) => standing[at] === Standing.Measured);

/** Differences of two lists, endless where one of them is shorter. */
function apart(ours: ArrayLike<number>, theirs: readonly number[]): number[] {
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) =>
    Math.abs((ours[at] ?? NaN) - (theirs[at] ?? NaN)),
  );
}

export function raschAccuracy(): Accuracy[] {
  const line = (
    what: string,
    against: string,
    differences: readonly number[],
    allowed: number,
  ): Accuracy => ({
    area: "Rasch measurement",
    what,
    against,
    numbers: differences.length,
    largest: largestOf(differences),
    kind: "absolute",
    allowed,
    folder: "test/reference/surveys/rasch",
  });
  return [
    ...knoxCube(line),
    ...atGivenMeasures(line),
    ...likingForScience(line),
    line(
      "conditional estimates and log-likelihood, Knox Cube Test",
      "R eRm 1.0-2, RM",
      conditionalKnox(),
      caseOf("rasch-kct-erm-cml").tolerance.d,
    ),
  ];
}

type Line = (what: string, against: string, differences: readonly number[], allowed: number) => Accuracy;

function knoxCube(line: Line): Accuracy[] {
  const { inputs, expected, tolerance } = caseOf("rasch-kct-jmle-table31");
  const { items, persons } = calibrated(inputs.responses, "rating-scale");
  const { published, computed } = expected;
  const children = measured(persons.measure, persons.standing);
  const errors = (which: Float64Array) => measured(which, persons.standing);
  const model = valueOf(separationOf(children, errors(persons.error)));
  const real = valueOf(separationOf(children, errors(persons.realError)));
  const printed = [
    [model.mean, published.mean_measure],
    [model.deviation, published.psd],
    [Math.max(...children), published.max],
    [Math.min(...children), published.min],
    [model.error, published.model_rmse],
    [model.separation, published.model_sep],
    [model.reliability, published.model_rel],
    [real.error, published.real_rmse],
    [real.separation, published.real_sep],
    [real.reliability, published.real_rel],
  ] as const;
  return [
    line(
      "joint estimates to full convergence: measures, errors, mean squares, Knox Cube Test",
      "a program in Python, written apart",
      [
        ...apart(measured(items.measure, items.standing), computed.D),
        ...apart(measured(items.error, items.standing), computed.seD),
        ...apart(children, computed.B),
        ...apart(errors(persons.error), computed.seB),
        ...apart(measured(items.infit, items.standing), computed.infit_items),
        ...apart(measured(items.outfit, items.standing), computed.outfit_items),
      ],
      tolerance.computed,
    ),
    line(
      "spread, errors, separation, reliability, Knox Cube Test (printed to two digits)",
      "Winsteps help, Table 3.1",
      printed.map(([ours, theirs]) => Math.abs(ours - theirs)),
      tolerance.published,
    ),
  ];
}

function atGivenMeasures(line: Line): Accuracy[] {
  const { inputs, expected, tolerance } = caseOf("rasch-kct-fit-at-winsteps-measures");
  const data = valueOf(usableData(answersOf(inputs.responses), "rating-scale", "stop", undefined, String));
  const fit = fitOf(
    data,
    Float64Array.from(inputs.person_measure),
    Float64Array.from(inputs.item_measure),
    emptyScales(data.coding.scaleOf, Int32Array.of(1)),
    "exact",
  );
  const sides = ["items", "persons"] as const;
  return [
    line(
      "infit and outfit at given measures (printed to two digits)",
      "Winsteps 3.73 item and person files",
      sides.flatMap((side) => [
        ...apart(fit[side].infit, expected[side].infit),
        ...apart(fit[side].outfit, expected[side].outfit),
      ]),
      tolerance.mnsq,
    ),
    line(
      "their standardized forms (printed to two digits)",
      "Winsteps 3.73 item and person files",
      sides.flatMap((side) => [
        ...apart(fit[side].infitZ, expected[side].infit_z),
        ...apart(fit[side].outfitZ, expected[side].outfit_z),
      ]),
      tolerance.zstd,
    ),
  ];
}

function likingForScience(line: Line): Accuracy[] {
  const anchored = caseOf("rasch-science-anchored-person-measures");
  const lists: number[][] = anchored.inputs.thresholds;
  const scales = emptyScales(
    Int32Array.from(lists, (_, item) => item),
    Int32Array.from(lists, (list) => list.length),
  );
  lists.forEach((list, item) => thresholdsOf(scales, item).set(list));
  const most = lists.reduce((sum, list) => sum + list.length, 0);
  const persons = (anchored.inputs.raw_scores as number[]).map((score) =>
    locate(
      insideScore(score, most, anchored.inputs.extreme_adjust),
      anchored.inputs.item_measure,
      scales.ofItem,
      scales,
      categoryWeights(scales),
      1,
    ),
  );
  const tam = caseOf("rasch-science-rsm-tam-jml");
  const joint = calibrated(tam.inputs.responses, "rating-scale");
  const erm = caseOf("rasch-science-rsm-erm-cml");
  const conditional = valueOf(conditionalEstimate(answersOf(erm.inputs.responses), "rating-scale"));
  return [
    line(
      "persons measured on a given partial credit calibration, Liking for Science (printed to two digits)",
      "Ministep 3.75 files",
      apart(
        persons.map(({ measure }) => measure),
        anchored.expected.B,
      ),
      anchored.tolerance.B,
    ),
    line(
      "rating scale by joint estimation, with the other program's correction for bias, Liking for Science",
      "R TAM 3.5-19, tam.jml, as published",
      apart(
        Array.from(joint.items.measure, (measure) => measure * tam.inputs.bias_factor),
        tam.expected.D_centred_bias_corrected,
      ),
      tam.tolerance.D,
    ),
    line(
      "rating scale by conditional estimation, Liking for Science",
      "R eRm 1.0-1, RSM",
      [
        ...apart(conditional.items.slice(1), erm.expected.eta),
        Math.abs(conditional.logLikelihood - erm.expected.loglik),
      ],
      erm.tolerance.eta,
    ),
  ];
}

function conditionalKnox(): number[] {
  const { inputs, expected } = caseOf("rasch-kct-erm-cml");
  const found = valueOf(conditionalEstimate(answersOf(inputs.responses), "rating-scale"));
  return [...apart(found.items, expected.d), Math.abs(found.logLikelihood - expected.loglik)];
}
