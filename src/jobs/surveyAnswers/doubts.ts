import { showRounded } from "../../measures/rounding";
import { oppositeRows } from "../../measures/survey/oppositeRows";
import { repeatedRows } from "../../measures/survey/repeatedRows";
import { restCorrelations } from "../../measures/survey/restCorrelations";
import type { JobProblem, JobTable } from "../declaration";
import { TRAIT_COLUMNS } from "./forms";
import { groupOf, type Survey } from "./readSurvey";
import { listOfRows } from "./words";

/** A correlation this many standard errors below 0 is no accident. */
const TELLING = 2;

/** What looks odd and is for a person to decide: questions or rows the other way round, the same form twice. Nothing is changed. */
export function doubtsAbout(survey: Survey, table: JobTable, input: string): JobProblem[] {
  return [
    ...reversedItems(survey, input),
    ...reversedRows(survey, input),
    ...repeatedForms(survey, table, input),
    ...repeatedIds(survey, table, input),
  ];
}

function reversedItems({ responses, headings, rows }: Survey, input: string): JobProblem[] {
  if (responses.items < 3) return [];
  return restCorrelations(responses).flatMap(({ correlation, count }, item): JobProblem[] => {
    if (correlation === undefined || correlation * Math.sqrt(Math.max(0, count - 1)) > -TELLING) return [];
    const first = firstAnswer(item);
    return [
      {
        input,
        severity: "warning",
        ...(first === undefined ? {} : { row: rows[first]! }),
        column: headings[item]!,
        message: `${headings[item]} goes against the other questions (correlation ${showRounded(correlation, 2)}, ${count.toLocaleString("en-US")} forms): its answers may be written down the other way round. Nothing was turned round`,
        advice: `Compare it with the paper form. If it is so, write ${headings[item]} under "Questions to turn round".`,
      },
    ];
  });

  function firstAnswer(item: number): number | undefined {
    for (let person = 0; person < responses.persons; person++)
      if (responses.answers[person * responses.items + item] !== 255) return person;
    return undefined;
  }
}

function reversedRows({ responses, rows }: Survey, input: string): JobProblem[] {
  return oppositeRows(responses).map(({ from, to, correlation }): JobProblem => {
    const place = `${rows[from]! + 1}-${rows[to]! + 1}`;
    return {
      input,
      severity: "warning",
      row: rows[from]!,
      message: `Rows ${place} of the table answer the other way round from the rest (mean correlation ${showRounded(correlation, 2)}), as when a second file was written down from strong agreement to disagreement. Nothing was turned round`,
      advice: `Compare some of them with the paper forms. If it is so, write ${place} under "Rows to turn round"; the first and last rows may belong to the others.`,
    };
  });
}

/** Beyond this many nobody reads them; the last says how many there are. */
const MOST_TOLD = 20;

function repeatedForms({ responses, rows }: Survey, table: JobTable, input: string): JobProblem[] {
  const traits = ["id", ...TRAIT_COLUMNS.map(({ id }) => id)];
  const groups = repeatedRows(responses, (person) =>
    traits.map((trait) => groupOf(table, trait, rows[person]!)).join("|"),
  );
  return groups.slice(0, MOST_TOLD).map((group, at): JobProblem => {
    const places = group.map((person) => rows[person]!);
    const more =
      at === MOST_TOLD - 1 && groups.length > MOST_TOLD
        ? `. There are ${(groups.length - MOST_TOLD).toLocaleString("en-US")} more like these`
        : "";
    return {
      input,
      severity: "warning",
      row: places[1]!,
      message: `The same form may be there twice: rows ${listOfRows(places)} have the same answers to all questions${more}`,
      advice: "Delete the copy if it is one. Both are counted.",
    };
  });
}

function repeatedIds({ rows }: Survey, table: JobTable, input: string): JobProblem[] {
  if (table.rows.columns["id"] === undefined) return [];
  const first = new Map<string, number>();
  const found: JobProblem[] = [];
  for (const row of rows) {
    const id = groupOf(table, "id", row).toLowerCase();
    const before = first.get(id);
    if (before === undefined || id === "not said") {
      first.set(id, row);
      continue;
    }
    if (found.length < MOST_TOLD)
      found.push({
        input,
        severity: "warning",
        row,
        column: "id",
        message: `Form number ${groupOf(table, "id", row)} is there twice, in rows ${before + 1} and ${row + 1}`,
        advice: "Delete the form that does not count. Both are counted.",
      });
  }
  return found;
}
