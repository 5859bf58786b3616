import { useMemo, useState, type ReactElement } from "react";
import type { ComputeContext, Indicator, InputForm } from "../../indicators/declaration";
import type { FoundTable } from "../../workbook/port";
import { ChoiceField } from "../parts/ChoiceField";
import { ProblemBar } from "../parts/ProblemBar";
import { ProblemList } from "../parts/ProblemList";
import { ReadingBar } from "../parts/ReadingBar";
import { Section } from "../parts/Section";
import { inputRows, missingColumns, readPart } from "../../workbook/inputRows";
import { indicatorSettingsFor, type RunYear } from "../../workbook/settings/forRun";
import type { StoredSettings } from "../../workbook/settings/stored";
import { decimalsOf, FFY, type SettingsUsed } from "../../workbook/settings/used";
import { ShownDecimalsContext } from "../format/shownDecimals";
import { FromSettings } from "../parts/FromSettings";
import { settingsWords } from "../words/settings";
import { useComputation } from "../run/useComputation";
import { useMapping } from "../run/useMapping";
import { useRangeCells } from "../run/useRangeCells";
import { usePane, type Route } from "../shell/paneContext";
import { words } from "../words";
import { ColumnMatching } from "../parts/ColumnMatching";
import { ResultSection } from "./ResultSection";

interface Props {
  readonly indicator: Indicator;
  readonly form: InputForm;
  readonly table: FoundTable | undefined;
  readonly ffy: number;
  /** What is set for the workbook; undefined until it is known. */
  readonly set: StoredSettings | undefined;
  /** What the year comes from, and what of the settings could not be used. */
  readonly year: Pick<RunYear, "by"> & { readonly remarks: readonly string[] };
  /** This page with what is picked, to come back to from the settings. */
  readonly here: Route;
}

/** Match the columns, see the problems, see the result: everything that follows the cells of one table. */
export function TableRun({ indicator: asDeclared, form, table, ffy, set, year, here }: Props): ReactElement {
  const { port } = usePane();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { mapping, choose } = useMapping(form, table?.headers);
  const missing = table === undefined ? [] : missingColumns(form, mapping);
  const part = useMemo(
    () => (table === undefined || missing.length > 0 ? undefined : readPart(table.range, mapping)),
    [table, mapping, missing.length],
  );
  const source = useRangeCells(port, part?.range);
  const rows = useMemo(
    () =>
      source.cells === undefined || part === undefined
        ? undefined
        : inputRows(source.cells, part.mapping, form),
    [source.cells, part, form],
  );
  const run = useMemo(() => indicatorSettingsFor(asDeclared.settings, set?.values ?? {}), [asDeclared, set]);
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
        ...(year.by === undefined ? {} : { [FFY]: year.by }),
        ...Object.fromEntries(own.map(({ id }) => [id, run.given[id] ?? ""])),
      },
      remarks: [...year.remarks, ...run.remarks],
      decimals: decimalsOf(set?.values ?? {}),
    };
  }, [indicator, run, settings, set, year]);
  // Nothing is computed with the usual values while it is not known what the workbook says.
  const state = useComputation(form, set === undefined ? undefined : rows, context, source.reading);
  const computed = state.computed;

  return (
    <ShownDecimalsContext value={used.decimals}>
      {table !== undefined && (
        <ColumnMatching
          form={form}
          headers={table.headers}
          firstColumn={table.range.column}
          mapping={mapping}
          choose={choose}
        />
      )}
      {indicator.settings.length > 0 && (
        <Section title={words.indicators.settings}>
          {indicator.settings.map((setting) => (
            <ChoiceField
              key={setting.id}
              label={setting.title}
              hint={
                used.from[setting.id] === undefined
                  ? setting.help
                  : `${setting.help} ${settingsWords.fromHere}`
              }
              value={settings[setting.id] ?? setting.default}
              choices={setting.choices}
              onChange={(value) => setChosen((before) => ({ ...before, [setting.id]: value }))}
            />
          ))}
        </Section>
      )}
      <FromSettings
        used={used}
        given={indicator.settings.flatMap(({ id, title, choices }) =>
          used.from[id] === undefined
            ? []
            : [`${title}: ${choices.find(({ value }) => value === settings[id])?.label ?? ""}`],
        )}
        here={here}
      />
      <ReadingBar source={source} />
      <ProblemBar
        problem={source.problem ?? state.problem}
        actions={[{ label: words.shell.tryAgain, act: source.read }]}
      />
      {computed !== undefined && table !== undefined && (
        <Section title={words.indicators.problems}>
          <ProblemList problems={computed.computation.problems} form={form} table={table} mapping={mapping} />
        </Section>
      )}
      <ResultSection
        indicator={indicator}
        computed={computed}
        table={table}
        mapping={mapping}
        used={used}
        busy={state.calculating || source.reading}
      />
    </ShownDecimalsContext>
  );
}
