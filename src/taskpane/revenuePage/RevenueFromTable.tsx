import { useMemo, useState, type ReactElement } from "react";
import { Caption1, ProgressBar, Spinner } from "@fluentui/react-components";
import type { FoundTable } from "../../workbook/port";
import { ColumnMatching } from "../parts/ColumnMatching";
import { DataExample } from "../parts/DataExample";
import { DataPicker } from "../parts/DataPicker";
import { ProblemBar } from "../parts/ProblemBar";
import { ProblemList } from "../parts/ProblemList";
import { Section } from "../parts/Section";
import { tableKey, type PickedTable } from "../run/fitting";
import { inputRows, missingColumns, readPart } from "../../workbook/inputRows";
import { useFoundTables } from "../run/useFoundTables";
import { useMapping } from "../run/useMapping";
import { useRangeCells } from "../run/useRangeCells";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { RevenueResult } from "./RevenueResult";
import { revenueForm, revenueRun } from "./revenueRows";

interface Props {
  readonly fy: number;
  readonly arrivedWith: FoundTable | undefined;
}

/** Several districts at once: a row each, from a table of the workbook. */
export function RevenueFromTable({ fy, arrivedWith }: Props): ReactElement {
  const { port } = usePane();
  const { tables, looking, problem, look } = useFoundTables(port);
  const [picked, setPicked] = useState<PickedTable | undefined>(arrivedWith);
  const table =
    picked === undefined
      ? undefined
      : (tables?.find((found) => tableKey(found) === tableKey(picked)) ?? picked);
  return (
    <>
      <Section title={words.revenue.tableTitle}>
        {tables === undefined && looking ? (
          <Spinner size="tiny" label={words.home.looking} />
        ) : (
          <DataPicker tables={tables ?? []} picked={table} onPick={setPicked} />
        )}
        <ProblemBar problem={problem} actions={[{ label: words.shell.tryAgain, act: look }]} />
        <DataExample form={revenueForm} />
      </Section>
      {table === undefined ? (
        <RevenueResult rows={[]} fy={fy} source={{ kind: "typed" }} busy={false} />
      ) : (
        <TableOfDistricts key={tableKey(table)} table={table} fy={fy} />
      )}
    </>
  );
}

function TableOfDistricts({ table, fy }: { readonly table: FoundTable; readonly fy: number }): ReactElement {
  const { port } = usePane();
  const { mapping, choose } = useMapping(revenueForm, table.headers);
  const missing = missingColumns(revenueForm, mapping).length > 0;
  const part = useMemo(
    () => (missing ? undefined : readPart(table.range, mapping)),
    [table, mapping, missing],
  );
  const source = useRangeCells(port, part?.range);
  const rows = useMemo(
    () =>
      source.cells === undefined || part === undefined ? undefined : inputRows(source.cells, part.mapping),
    [source.cells, part],
  );
  const run = useMemo(() => (rows === undefined ? undefined : revenueRun(rows, fy)), [rows, fy]);
  return (
    <>
      <ColumnMatching
        form={revenueForm}
        headers={table.headers}
        firstColumn={table.range.column}
        mapping={mapping}
        choose={choose}
      />
      {source.reading && source.progress < 1 && (
        <div>
          <Caption1 block>{words.indicators.reading}</Caption1>
          <ProgressBar value={source.progress} max={1} aria-label={words.indicators.reading} />
        </div>
      )}
      <ProblemBar problem={source.problem} actions={[{ label: words.shell.tryAgain, act: source.read }]} />
      {run !== undefined && (
        <Section title={words.indicators.problems}>
          <ProblemList problems={run.problems} form={revenueForm} table={table} mapping={mapping} />
        </Section>
      )}
      <RevenueResult
        rows={run?.rows ?? []}
        fy={fy}
        source={{ kind: "table", table, mapping, dataRows: rows?.count ?? 0 }}
        busy={source.reading}
      />
    </>
  );
}
