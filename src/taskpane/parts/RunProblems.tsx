import type { ReactElement } from "react";
import type { JobProblem } from "../../jobs/declaration";
import { placeOf, type JobSource } from "../../workbook/jobRuns/report";
import { ProblemList } from "./ProblemList";
import { Section } from "./Section";
import { words } from "../words";
import { MarkCells } from "./MarkCells";

interface Props {
  /** The run has several tables: each is named. */
  readonly several: boolean;
  readonly problems: readonly JobProblem[];
  readonly sources: readonly JobSource[];
}

const noColumns = { columns: [] };
const nowhere = {};

/** What is wrong with the data, table by table and cell by cell; then what is about no table. */
export function RunProblems({ several, problems, sources }: Props): ReactElement {
  const about = sources.flatMap((source) => {
    const own = problems.filter(({ input }) => input === source.input.id);
    return own.length === 0 ? [] : [{ source, own, place: placeOf(source) }];
  });
  const rest = problems.filter(({ input }) => !sources.some((source) => source.input.id === input));
  if (problems.length === 0) {
    return (
      <Section title={words.jobs.problems}>
        <ProblemList problems={[]} form={noColumns} mapping={nowhere} />
      </Section>
    );
  }
  return (
    <>
      {about.map(({ source, own, place }) => (
        <Section
          key={source.input.id}
          title={several ? words.jobs.problemsOf(source.input.title) : words.jobs.problems}
        >
          <ProblemList problems={own} form={source.form} table={source.table} mapping={place.places} />
        </Section>
      ))}
      {about.length > 0 && (
        <MarkCells
          about={about.map(({ source, own, place }) => ({
            table: source.table,
            places: place.places,
            problems: own,
          }))}
        />
      )}
      {rest.length > 0 && (
        <Section title={about.length > 0 ? words.jobs.problemsOf(words.jobs.wholeJob) : words.jobs.problems}>
          <ProblemList problems={rest} form={noColumns} mapping={nowhere} />
        </Section>
      )}
    </>
  );
}
