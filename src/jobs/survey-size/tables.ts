import type { ChartData, ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { outcomeCell } from "../../indicators/recordForm/recordResults";
import { isValue, notDefined } from "../../measures/outcome";
import { marginOfError, roundDown } from "../../measures/sampling/sampleSize";
import { surveySize, type SurveyQuestion, type SurveySize } from "./surveySize";

/** A line for each population, as if it were surveyed alone. */
export function sizesTable(
  rows: readonly { readonly name: string; readonly count: number }[],
  question: SurveyQuestion,
): ResultTable {
  const flagged: number[] = [];
  const body = rows.map(({ name, count }, at) => {
    const size = surveySize(count, question);
    if (!isValue(size))
      return [name, count, ...new Array(6).fill(outcomeCell(notDefined("nobody is in it")))];
    const { needed, byInflation, byResponseRate } = size.value;
    if (byResponseRate.asked > count) flagged.push(at);
    return [
      name,
      count,
      needed,
      byInflation.sent,
      outcomeCell(byInflation.margin),
      byResponseRate.sent,
      outcomeCell(byResponseRate.margin),
      byResponseRate.asked > count ? "everybody is asked" : "",
    ];
  });
  return {
    id: "sizes",
    title: "Each population by itself",
    columns: [
      { title: "Population", kind: "text" },
      { title: "People", kind: "count" },
      { title: "Answers needed", kind: "count" },
      { title: `Send, ${formatNumber(question.inflation)} for each`, kind: "count" },
      { title: "Margin then (points)", kind: "ratio" },
      { title: `Send, at ${formatNumber(question.responseRate)}% return`, kind: "count" },
      { title: "Margin at that return (points)", kind: "ratio" },
      { title: "Remark", kind: "text" },
    ],
    rows: body,
    flagged,
  };
}

/** Response rates for which the outlook is given, in percent. */
const RATES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

function outlook({ population, byInflation, byResponseRate }: SurveySize, { precision }: SurveyQuestion) {
  return RATES.map((rate) => {
    const at = (sent: number) => {
      const back = roundDown((sent * rate) / 100);
      return { back, margin: marginOfError(back, population, precision) };
    };
    return { rate, plan: at(byInflation.sent), usual: at(byResponseRate.sent) };
  });
}

/** How exact the result is if fewer or more answer than expected. */
export function returnTable(size: SurveySize, question: SurveyQuestion): ResultTable {
  const { byInflation, byResponseRate } = size;
  return {
    id: "returns",
    title: "If fewer or more answer",
    columns: [
      { title: "Response rate", kind: "percent" },
      { title: `Answers to ${formatNumber(byInflation.sent)} surveys`, kind: "count" },
      { title: "Margin (points)", kind: "ratio" },
      { title: `Answers to ${formatNumber(byResponseRate.sent)} surveys, the other way`, kind: "count" },
      { title: "Margin, the other way (points)", kind: "ratio" },
    ],
    rows: outlook(size, question).map(({ rate, plan, usual }) => [
      rate,
      plan.back,
      outcomeCell(plan.margin),
      usual.back,
      outcomeCell(usual.margin),
    ]),
  };
}

export function returnChart(size: SurveySize, question: SurveyQuestion): ChartData {
  const rows = outlook(size, question);
  const wished = Number((100 * question.precision.margin).toPrecision(12));
  const margins = (which: "plan" | "usual") =>
    rows.map((row) => (isValue(row[which].margin) ? row[which].margin.value : null));
  return {
    id: "returns",
    title: "Margin of error by response rate",
    kind: "line",
    unit: "percentage points",
    categoryTitle: "Response rate",
    categories: rows.map(({ rate }) => `${rate}%`),
    series: [
      { name: `${formatNumber(size.byInflation.sent)} surveys sent`, values: margins("plan") },
      ...(size.byResponseRate.sent === size.byInflation.sent
        ? []
        : [{ name: `${formatNumber(size.byResponseRate.sent)} surveys sent`, values: margins("usual") }]),
    ],
    marks: [{ label: "Asked for", value: wished }],
    description: `The margin of error narrows as more people answer. ${formatNumber(wished)} points were asked for.`,
  };
}
