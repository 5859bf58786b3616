import type { ResultCell, ResultTable } from "../../indicators/declaration";
import type { LogisticData } from "../../measures/logisticRegression/data";
import type { LogisticFit } from "../../measures/logisticRegression/logisticRegression";
import { isValue } from "../../measures/outcome";

/**
 * The layout of the plan's Table 14.4: a line for the characteristic, one for each level with its odds ratio, standard error (of the
 * odds ratio) and probability, and the reference level last, marked as such. Asked and answered stand beside.
 */
export function oddsTable(data: LogisticData, fit: LogisticFit, significance: number): ResultTable {
  const rows: ResultCell[][] = [];
  const flagged: number[] = [];
  const italic: number[] = [];
  const blank: ResultCell[] = Array.from({ length: 7 }, () => null);
  data.predictors.forEach((predictor, index) => {
    const terms = fit.terms.filter((term) => term.predictor === index);
    if (predictor.kind === "number") return;
    rows.push([predictor.name, ...blank, null]);
    const asked = new Float64Array(predictor.levels.length);
    const answered = new Float64Array(predictor.levels.length);
    predictor.codes.forEach((level, row) => {
      asked[level]! += data.trials[row]!;
      answered[level]! += data.successes[row]!;
    });
    for (const { level, estimate } of terms) {
      const at = predictor.levels.indexOf(level!);
      const counts = [asked[at]!, answered[at]!];
      if (!isValue(estimate)) {
        rows.push([
          level!,
          ...Array.from({ length: 5 }, () => ({ missing: estimate.reason })),
          ...counts,
          "no estimate: see the notes",
        ]);
        continue;
      }
      const { oddsRatio, oddsRatioError, p, low, high } = estimate.value;
      const significant = p < significance;
      if (significant) flagged.push(rows.length);
      rows.push([
        level!,
        ...[oddsRatio, oddsRatioError, p, low, high].map(writable),
        ...counts,
        significant
          ? oddsRatio > 1
            ? "more likely to answer"
            : "less likely to answer"
          : "no difference shown",
      ]);
    }
    const reference = predictor.reference;
    italic.push(rows.length);
    rows.push([
      `${predictor.levels[reference]} (reference)`,
      ...Array.from({ length: 5 }, () => null),
      asked[reference]!,
      answered[reference]!,
      "what the others are compared with",
    ]);
  });
  return {
    id: "odds",
    title: "Likelihood of answering (as Table 14.4)",
    columns: [
      { title: "Characteristic and group", kind: "text" },
      { title: "Odds ratio", kind: "number" },
      { title: "Standard error", kind: "number" },
      { title: "Probability", kind: "number" },
      { title: "Odds ratio, low", kind: "number" },
      { title: "Odds ratio, high", kind: "number" },
      { title: "Asked", kind: "count" },
      { title: "Answered", kind: "count" },
      { title: "Reading", kind: "text" },
    ],
    rows,
    flagged,
    italic,
    keepOrder: true,
  };
}

/** An odds ratio beyond the largest number is no number for a cell. */
function writable(figure: number): ResultCell {
  return Number.isFinite(figure) ? figure : { missing: "too large to write" };
}

/** Does a characteristic matter at all, all its levels together? */
export function ratioTable(data: LogisticData, fit: LogisticFit, significance: number): ResultTable {
  return {
    id: "characteristics",
    title: "Each characteristic as a whole (likelihood-ratio tests)",
    columns: [
      { title: "Without", kind: "text" },
      { title: "Chi-square", kind: "number" },
      { title: "Degrees of freedom", kind: "count" },
      { title: "Probability", kind: "number" },
      { title: "Reading", kind: "text" },
    ],
    rows: fit.likelihoodRatios.map(({ predictor, chiSquare, degrees, p }) => [
      data.predictors[predictor]!.name,
      chiSquare,
      degrees,
      p,
      degrees === 0
        ? "says nothing of its own"
        : p < significance
          ? "matters"
          : "no difference shown once the others are known",
    ]),
    flagged: fit.likelihoodRatios.flatMap(({ p, degrees }, row) =>
      degrees > 0 && p < significance ? [row] : [],
    ),
  };
}

/** Coefficients, for those who compare with another program. */
export function coefficientTable(fit: LogisticFit): ResultTable {
  return {
    id: "coefficients",
    title: "Coefficients",
    columns: [
      { title: "Term", kind: "text" },
      { title: "Coefficient", kind: "number" },
      { title: "Standard error", kind: "number" },
      { title: "z", kind: "number" },
      { title: "Probability", kind: "number" },
    ],
    rows: fit.terms.map(({ name, estimate }) =>
      isValue(estimate)
        ? [name, estimate.value.coefficient, estimate.value.standardError, estimate.value.z, estimate.value.p]
        : [name, ...Array.from({ length: 4 }, () => ({ missing: estimate.reason }))],
    ),
  };
}
