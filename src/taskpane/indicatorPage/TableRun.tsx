import { useMemo, useState, type ReactElement } from "react";
import type { ComputeContext, Indicator, InputForm } from "../../indicators/declaration";
import type { FoundTable } from "../../workbook/port";
import { ChoiceField } from "../parts/ChoiceField";
import { ProblemBar } from "../parts/ProblemBar";
import { ProblemList } from "../parts/ProblemList";
import { ReadingBar } from "../parts/ReadingBar";
import { Section } from "../parts/Section";
import { inputRows, missingColumns, readPart } from "../../workbook/inputRows";
import { useComputation } from "../run/useComputation";
import { useMapping } from "../run/useMapping";
import { useRangeCells } from "../run/useRangeCells";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ColumnMatching } from "../parts/ColumnMatching";
import { ResultSection } from "./ResultSection";

interface Props {
  readonly indicator: Indicator;
  readonly form: InputForm;
  readonly table: FoundTable | undefined;
  readonly ffy: number;
}

/** Match the columns, see the problems, see the result: everything that follows the cells of one table. */
export function TableRun({ indicator, form, table, ffy }: Props): ReactElement {
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
  const settings = useMemo(
    () => Object.fromEntries(indicator.settings.map(({ id, default: usual }) => [id, chosen[id] ?? usual])),
    [indicator, chosen],
  );
  const context = useMemo<ComputeContext>(() => ({ ffy, settings }), [ffy, settings]);
  const state = useComputation(form, rows, context, source.reading);
  const computed = state.computed;

  return (
    <>
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
              hint={setting.help}
              value={settings[setting.id] ?? setting.default}
              choices={setting.choices}
              onChange={(value) => setChosen((before) => ({ ...before, [setting.id]: value }))}
            />
          ))}
        </Section>
      )}
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
        busy={state.calculating || source.reading}
      />
    </>
  );
}
