import { useCallback, useMemo, useState, type ReactElement } from "react";
import { Spinner } from "@fluentui/react-components";
import type { ComputeContext, Indicator, InputForm } from "../../indicators/declaration";
import type { JobInput } from "../../jobs/declaration";
import { nameFfy } from "../../law/federalFiscalYear";
import { indicatorSettingsFor, indicatorYearFor } from "../../workbook/settings/forRun";
import { decimalsOf, FFY, type SettingsUsed } from "../../workbook/settings/used";
import { templateSheet } from "../../workbook/template";
import { ShownDecimalsContext } from "../format/shownDecimals";
import { ChoiceField } from "../parts/ChoiceField";
import { FromSettings } from "../parts/FromSettings";
import { InputPart, type InputRead } from "../parts/InputPart";
import { ProblemBar } from "../parts/ProblemBar";
import { RunProblems } from "../parts/RunProblems";
import { Section } from "../parts/Section";
import { ToResult } from "../parts/ToResult";
import { useComputation } from "../run/useComputation";
import { useFoundTables } from "../run/useFoundTables";
import { usePickedTables } from "../run/usePickedTables";
import { useWorkbookSettings } from "../run/useWorkbookSettings";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { settingsWords } from "../words/settings";
import { ResultSection } from "./ResultSection";

/** An indicator reads one table; it is picked, matched and read like the tables of a job. */
const DATA = "data";

/** Pick the table, match its columns, choose, see what is wrong and what comes out: the same flow as of a job. */
export default function IndicatorRun({
  indicator: asDeclared,
}: {
  readonly indicator: Indicator;
}): ReactElement {
  const { port, route } = usePane();
  const arrived = route.page === "indicators" && route.code === asDeclared.code ? route : undefined;
  const found = useFoundTables(port);
  const input = useMemo<JobInput>(
    () => ({
      id: DATA,
      title: words.indicators.data,
      help: words.indicators.rowIs(asDeclared.inputs.map(({ rowIs }) => rowIs).join(words.indicators.or)),
      forms: asDeclared.inputs,
    }),
    [asDeclared],
  );
  const { picks, pickTable, pickForm } = usePickedTables(
    useMemo(() => ({ inputs: [input] }), [input]),
    found.tables,
    arrived?.table === undefined
      ? undefined
      : {
          input: DATA,
          table: arrived.table,
          ...(arrived.form === undefined ? {} : { form: arrived.form }),
        },
  );
  const pick = picks[DATA] ?? { table: undefined, form: input.forms[0] };
  const form: InputForm | undefined = asDeclared.inputs.find(({ id }) => id === pick.form?.id);
  const [read, setRead] = useState<InputRead>();
  const onRead = useCallback((_: string, now: InputRead) => setRead(now), []);

  const { stored, known, problem: unread } = useWorkbookSettings(port);
  const begins = useMemo(() => indicatorYearFor(asDeclared, stored.values), [asDeclared, stored]);
  const [chosenYear, setChosenYear] = useState<number>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const ffy = chosenYear ?? begins.ffy;
  const run = useMemo(() => indicatorSettingsFor(asDeclared.settings, stored.values), [asDeclared, stored]);
  const indicator = useMemo<Indicator>(() => ({ ...asDeclared, settings: run.settings }), [asDeclared, run]);
  const settings = useMemo(
    () => Object.fromEntries(indicator.settings.map(({ id, default: usual }) => [id, chosen[id] ?? usual])),
    [indicator, chosen],
  );
  const context = useMemo<ComputeContext>(() => ({ ffy, settings }), [ffy, settings]);
  const used = useMemo<SettingsUsed>(() => {
    const own = indicator.settings.filter(
      ({ id, default: usual }) => run.given[id] !== undefined && settings[id] === usual,
    );
    return {
      from: {
        ...(begins.by !== undefined && ffy === begins.ffy ? { [FFY]: begins.by } : {}),
        ...Object.fromEntries(own.map(({ id }) => [id, run.given[id] ?? ""])),
      },
      remarks: [
        ...(unread === undefined ? [] : [settingsWords.notRead]),
        ...(begins.remark === undefined || chosenYear !== undefined ? [] : [begins.remark]),
        ...run.remarks,
      ],
      decimals: decimalsOf(stored.values),
    };
  }, [indicator, run, settings, stored, begins, ffy, chosenYear, unread]);

  const source = read?.source;
  const reading = read?.reading ?? false;
  // Nothing is computed with the usual values while it is not known what the workbook says.
  const rows = known && source?.form.id === form?.id ? read?.table?.rows : undefined;
  const state = useComputation(form, rows, context, reading);
  const { computed } = state;
  const years = Array.from(
    { length: indicator.years.last - indicator.years.first + 1 },
    (_, index) => indicator.years.last - index,
  );

  return (
    <ShownDecimalsContext value={used.decimals}>
      {computed !== undefined && <ToResult />}
      <Section title={words.jobs.data}>
        {found.tables === undefined && found.looking ? (
          <Spinner size="tiny" label={words.home.looking} labelPosition="after" />
        ) : (
          <InputPart
            input={input}
            tables={found.tables ?? []}
            pick={pick}
            read={read}
            onPick={(table) => pickTable(DATA, table)}
            onForm={(id) => pickForm(DATA, id)}
            onRead={onRead}
            template={(wanted) =>
              templateSheet(
                asDeclared,
                asDeclared.inputs.find(({ id }) => id === wanted.id) ?? asDeclared.inputs[0]!,
              )
            }
          />
        )}
        <ProblemBar problem={found.problem} actions={[{ label: words.shell.tryAgain, act: found.look }]} />
      </Section>
      <Section title={words.jobs.settings}>
        <ChoiceField
          label={words.indicators.year}
          value={String(ffy)}
          choices={years.map((year) => ({ value: String(year), label: nameFfy(year) }))}
          hint={used.from[FFY] === undefined ? undefined : settingsWords.yearGiven}
          onChange={(picked) => setChosenYear(Number(picked))}
        />
        {indicator.settings.map((setting) => (
          <ChoiceField
            key={setting.id}
            label={setting.title}
            hint={
              used.from[setting.id] === undefined ? setting.help : `${setting.help} ${settingsWords.fromHere}`
            }
            value={settings[setting.id] ?? setting.default}
            choices={setting.choices}
            onChange={(value) => setChosen((before) => ({ ...before, [setting.id]: value }))}
          />
        ))}
        <FromSettings
          used={used}
          given={indicator.settings.flatMap(({ id, title, choices }) =>
            used.from[id] === undefined
              ? []
              : [`${title}: ${choices.find(({ value }) => value === settings[id])?.label ?? ""}`],
          )}
          here={{
            page: "indicators",
            code: indicator.code,
            ...(pick.table === undefined ? {} : { table: pick.table }),
            ...(form === undefined ? {} : { form: form.id }),
          }}
        />
      </Section>
      <ProblemBar problem={state.problem} />
      {computed !== undefined && source !== undefined && (
        <RunProblems
          several={false}
          problems={computed.computation.problems.map((problem) => ({ ...problem, input: DATA }))}
          sources={[source]}
        />
      )}
      <ResultSection
        indicator={indicator}
        computed={computed}
        table={source?.table}
        mapping={source?.mapping.columns ?? {}}
        used={used}
        busy={state.calculating || reading}
      />
    </ShownDecimalsContext>
  );
}
