import { useCallback, useMemo, useState, type ReactElement } from "react";
import { Body1, Button, Spinner } from "@fluentui/react-components";
import { jobTemplateSheet } from "../../workbook/template";
import type { Job, JobData } from "../../jobs/declaration";
import { ShownDecimalsContext } from "../format/shownDecimals";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { useFoundTables } from "../run/useFoundTables";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { InputPart, type InputRead } from "../parts/InputPart";
import { RunProblems } from "../parts/RunProblems";
import { JobResultView } from "./JobResultView";
import { SettingsPart } from "./SettingsPart";
import { ToResult } from "../parts/ToResult";
import { useJobResult, type JobInputs } from "./useJobResult";
import { useJobSettings } from "./useJobSettings";
import { usePickedTables, type Arrived } from "../run/usePickedTables";

type Reads = Readonly<Record<string, InputRead>>;

/** A job over the person's data: pick the tables, match columns, choose, see what is wrong and what comes out. */
export function JobRun({ job, arrived }: { readonly job: Job; readonly arrived?: Arrived }): ReactElement {
  const { port } = usePane();
  const found = useFoundTables(port);
  const { picks, pickTable, pickForm } = usePickedTables(job, found.tables, arrived);
  const [reads, setReads] = useState<Reads>({});
  const onRead = useCallback((input: string, read: InputRead) => {
    setReads((before) => ({ ...before, [input]: read }));
  }, []);

  const data = useMemo<JobData>(
    () =>
      Object.fromEntries(
        Object.entries(reads).flatMap(([id, { table }]) => (table === undefined ? [] : [[id, table]])),
      ),
    [reads],
  );
  const { fields, settings, options, used, problem, set } = useJobSettings(job, data);
  // An optional table that was picked is waited for; one that was not is left out.
  const missing = job.inputs.filter(
    ({ id, optional }) => data[id] === undefined && (optional !== true || picks[id]?.table !== undefined),
  );
  const ready = missing.length === 0 && settings !== undefined && problem === undefined;
  const inputs = useMemo<JobInputs | undefined>(
    () =>
      ready && settings !== undefined
        ? {
            sources: job.inputs.flatMap(({ id }) => reads[id]?.source ?? []),
            data,
            settings,
            options,
            used,
          }
        : undefined,
    [ready, job, reads, data, settings, options, used],
  );
  const reading = Object.values(reads).some((read) => read.reading);
  const state = useJobResult(job, inputs, reading);
  const waitsFor =
    missing.length > 0
      ? words.jobs.waitsForTable(missing.map(({ title }) => title).join(", "))
      : words.jobs.resultWaitsSettings;
  const parts = [
    { title: words.jobs.data, inputs: job.inputs.filter(({ optional }) => optional !== true) },
    { title: words.jobs.also, inputs: job.inputs.filter(({ optional }) => optional === true) },
  ].filter(({ inputs: own }) => own.length > 0);

  return (
    <ShownDecimalsContext value={used.decimals}>
      {state.ran !== undefined && <ToResult />}
      {job.inputs.length > 0 && found.tables === undefined && found.looking ? (
        <Spinner size="tiny" label={words.home.looking} labelPosition="after" />
      ) : (
        parts.map(({ title, inputs: own }) => (
          <Section key={title} title={title}>
            {own.map((input) => (
              <InputPart
                key={input.id}
                input={input}
                tables={found.tables ?? []}
                pick={picks[input.id] ?? { table: undefined, form: input.forms[0] }}
                read={reads[input.id]}
                onPick={(table) => pickTable(input.id, table)}
                onForm={(form) => pickForm(input.id, form)}
                onRead={onRead}
                template={(form) => jobTemplateSheet(job, input, form)}
              />
            ))}
          </Section>
        ))
      )}
      {job.inputs.length > 0 && (
        <ProblemBar problem={found.problem} actions={[{ label: words.shell.tryAgain, act: found.look }]} />
      )}
      {fields.length > 0 && (
        <SettingsPart
          alone={job.inputs.every(({ id, optional }) => optional && picks[id]?.table === undefined)}
          fields={fields}
          used={used}
          here={{ page: job.group, job: job.id, ...arrived }}
          onSet={set}
        />
      )}
      <ProblemBar
        problem={problem ?? state.problem}
        actions={[{ label: words.shell.tryAgain, act: state.again }]}
      />
      {state.cancelled && (
        <Body1 role="status">
          {words.jobs.cancelled}{" "}
          <Button size="small" onClick={state.again}>
            {words.jobs.runAgain}
          </Button>
        </Body1>
      )}
      {state.ran !== undefined && job.inputs.length + state.ran.result.problems.length > 0 && (
        <RunProblems
          several={job.inputs.length > 1}
          problems={state.ran.result.problems}
          sources={state.ran.inputs.sources}
        />
      )}
      {!state.cancelled && state.problem === undefined && (
        <JobResultView job={job} state={state} waitsFor={waitsFor} busy={state.running || reading} />
      )}
    </ShownDecimalsContext>
  );
}
