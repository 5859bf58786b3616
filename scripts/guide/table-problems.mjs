/*
 * What an indicator finds wrong in a table: its own example rows with one cell spoilt at a time, computed. The page shows what came out.
 */
import { inputRows } from "./product.mjs";

const MOST = 12;

const SPOILT = {
  count: [null, "many", -1, 0.5, 1_000_000],
  number: [null, "many", -1, 1_000_000],
  percent: [null, "many", -1, 250],
  yesno: [null, "perhaps"],
  date: [null, "next week", 73_050],
  choice: [null, "something else"],
  text: [null, "Nowhere"],
};

/** What was put into the cell, in words. */
function inWords(value) {
  if (value === null) return "left blank";
  if (value === 73_050) return "a day in the year 2100";
  return typeof value === "number" ? value.toLocaleString("en-US") : `"${value}"`;
}

/** Problems that differ only in figures, in names in quotes and in the column they are about are one. */
function key({ severity, message, advice }, titles) {
  let text = message.replace(/"[^"]*"/g, '""').replace(/-?[\d,.]*\d/g, "#");
  for (const title of titles) {
    const word = title.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    text = text.replace(new RegExp(`(?<!\\w)${word}(?!\\w)`, "g"), "column");
  }
  return `${severity} ${text} ${advice}`;
}

/**
 * @param {object} form an indicator's input form
 * @param {(rows: object) => readonly object[]} problemsOf computes the form
 * @returns {{ change: string, severity: string, message: string, advice: string }[]}
 */
export function tableProblems(form, problemsOf) {
  const titles = form.columns.map(({ title }) => title).sort((one, other) => other.length - one.length);
  const usual = problemsOf(inputRows(form, form.example)).map((problem) => key(problem, titles));
  const seen = new Set(usual);
  const found = [];
  const attempt = (rows, change) => {
    for (const problem of problemsOf(inputRows(form, rows))) {
      const same = key(problem, titles);
      if (seen.has(same)) continue;
      seen.add(same);
      found.push({ change, ...problem });
    }
  };
  for (const column of form.columns) {
    const [first, ...others] = form.example;
    if ((first[column.id] ?? null) === null) continue;
    for (const value of SPOILT[column.kind])
      attempt([{ ...first, [column.id]: value }, ...others], `${column.title}: ${inWords(value)}`);
  }
  attempt([...form.example, form.example[0]], "the first row twice");
  attempt([], "no row at all");
  return found.sort((one, other) => rank(one) - rank(other)).slice(0, MOST);
}

const rank = ({ severity }) => (severity === "error" ? 0 : 1);
