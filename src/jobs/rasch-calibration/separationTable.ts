import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { isValue } from "../../measures/outcome";
import { Standing, type Calibration, type Measures } from "../../measures/rasch/calibrate";
import { separationOf } from "../../measures/rasch/separation";
import { toUserScale, type UserScale } from "../../measures/rasch/userScale";

/** Separation of the measured alone, or with those at an end. */
export function separationFor(measures: Measures, withEnds: boolean, real: boolean) {
  const errors = (real ? measures.realError : measures.error).map((error, at) =>
    withEnds || measures.standing[at] === Standing.Measured ? error : Number.NaN,
  );
  return separationOf(measures.measure, errors);
}

/** Separation and reliability as Winsteps' Table 3.1 has them: without and with those at an end, by either standard error. */
export function separationTable(found: Calibration, scale: UserScale): ResultTable {
  const rows: ResultCell[][] = [];
  for (const [who, measures] of [
    ["forms", found.persons],
    ["questions", found.items],
  ] as const) {
    for (const withEnds of [false, true]) {
      for (const real of [false, true]) {
        const separation = separationFor(measures, withEnds, real);
        const name = `${who}, ${withEnds ? "with those at an end" : "without those at an end"}`;
        const errors = real ? "with misfit" : "of the model";
        if (!isValue(separation)) {
          const none: ResultCell = { missing: separation.reason };
          rows.push([name, errors, ...Array.from({ length: 9 }, () => none)]);
          continue;
        }
        const { count, mean, deviation, error, trueDeviation, strata, reliability, errorOfMean } =
          separation.value;
        rows.push([
          name,
          errors,
          count,
          toUserScale(mean, scale),
          deviation * scale.unit,
          error * scale.unit,
          trueDeviation * scale.unit,
          separation.value.separation,
          reliability,
          strata,
          errorOfMean * scale.unit,
        ]);
      }
    }
  }
  return {
    id: "separation",
    title: "Separation and reliability",
    columns: [
      { title: "Of", kind: "text" },
      { title: "Standard errors", kind: "text" },
      { title: "Number", kind: "count" },
      { title: "Mean", kind: "number" },
      { title: "Standard deviation", kind: "number" },
      { title: "Root mean square error", kind: "number" },
      { title: "True deviation", kind: "number" },
      { title: "Separation", kind: "number" },
      { title: "Reliability", kind: "number" },
      { title: "Strata", kind: "number" },
      { title: "Standard error of the mean", kind: "number" },
    ],
    rows,
  };
}
