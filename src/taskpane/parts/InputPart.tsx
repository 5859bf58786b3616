import { useEffect, useMemo, useState, type ReactElement } from "react";
import { Caption1 } from "@fluentui/react-components";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { JobForm, JobInput, JobTable } from "../../jobs/declaration";
import { columnNames, missingOf } from "../../workbook/jobRuns/columns";
import type { JobSource } from "../../workbook/jobRuns/report";
import { jobTable, readJobPart } from "../../workbook/jobRuns/rows";
import { tableFor } from "../../workbook/jobRuns/tables";
import type { FoundTable } from "../../workbook/port";
import { ChoiceField } from "./ChoiceField";
import { ColumnMatching } from "./ColumnMatching";
import { DataExample } from "./DataExample";
import { DataPicker, tableLabel } from "./DataPicker";
import { Disclosure } from "./Disclosure";
import { NoTableFits } from "./NoTableFits";
import { ProblemBar } from "./ProblemBar";
import { ReadingBar } from "./ReadingBar";
import { RowsBelow } from "./RowsBelow";
import { tableKey, type PickedTable } from "../run/fitting";
import { useRangeCells, type RangeCells } from "../run/useRangeCells";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ManyColumnsField } from "./ManyColumnsField";
import { useJobMapping } from "../run/useJobMapping";
import type { InputPick } from "../run/usePickedTables";

/** A table of a run, read; `waiting` while it is being read or its columns are being picked. */
export interface InputRead {
  readonly source?: JobSource;
  readonly table?: JobTable;
  readonly reading: boolean;
}

interface Props {
  readonly input: JobInput;
  readonly tables: readonly FoundTable[];
  readonly pick: InputPick;
  /** What it has read so far; undefined before the first time. */
  readonly read: InputRead | undefined;
  readonly onPick: (table: PickedTable | undefined) => void;
  readonly onForm: (form: string) => void;
  /** A sheet of a form to fill in. */
  readonly template: (form: JobForm) => ReportSheet;
  readonly onRead: (input: string, read: InputRead) => void;
}

/**
 * One table of a run, of an indicator's or a job's: which it is, what its columns are, and reading it. One line where it was found by itself or may be left out,
 * so that the result is near; open where a person has to do something, and as long as they have something in hand.
 */
export function InputPart(props: Props): ReactElement {
  const { input, tables, pick, read, onPick, onForm, template } = props;
  const { table, form } = pick;
  const [opened, setOpened] = useState<boolean>();
  const [below, setBelow] = useState(false);
  const [cells, setCells] = useState<RangeCells>();
  const asRead = useMemo(
    () => (table === undefined ? undefined : tableFor(below ? { blankRows: true } : form, table)),
    [form, table, below],
  );
  const waits =
    table === undefined
      ? input.optional !== true
      : read !== undefined && !read.reading && read.source === undefined;
  const inUse =
    asRead === undefined
      ? input.optional === true
        ? words.jobs.notUsed
        : words.jobs.notPicked
      : tableLabel(asRead);
  return (
    <div role="group" aria-label={input.title}>
      <Disclosure
        title={words.jobs.tableUsed(input.title, inUse)}
        open={opened ?? waits}
        onToggle={setOpened}
        keepsWorking
      >
        <Caption1>
          {input.help} {input.optional === true && words.jobs.mayBeLeftOut}
        </Caption1>
        {table === undefined && input.optional !== true && (
          <NoTableFits forms={input.forms} tables={tables} />
        )}
        <DataPicker
          tables={tables}
          picked={table}
          onPick={(next) => {
            // Stays open under the person's hands, also when everything has just been found.
            setOpened(true);
            setBelow(false);
            onPick(next);
          }}
        />
        {table !== undefined && <RowsBelow table={table} form={form} below={below} onChange={setBelow} />}
        {input.forms.length > 1 && (
          <ChoiceField
            label={words.indicators.form}
            value={form?.id ?? ""}
            choices={input.forms.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={onForm}
          />
        )}
        {form !== undefined && (
          <>
            <FormPart
              key={`${table === undefined ? "" : tableKey(table)}|${form.id}`}
              {...props}
              form={form}
              table={asRead}
              onCells={setCells}
            />
            <DataExample form={form} of={input.title} template={() => template(form)} />
          </>
        )}
      </Disclosure>
      {cells !== undefined && (
        <>
          <ReadingBar source={cells} />
          <ProblemBar problem={cells.problem} actions={[{ label: words.shell.tryAgain, act: cells.read }]} />
        </>
      )}
    </div>
  );
}

function FormPart({
  input,
  form,
  table,
  onRead,
  onCells,
}: Props & {
  readonly form: JobForm;
  readonly table: PickedTable | undefined;
  /** How far the reading is: shown outside of what can be closed. */
  readonly onCells: (cells: RangeCells) => void;
}): ReactElement | null {
  const { port } = usePane();
  const { mapping, choose, tick } = useJobMapping(form, table?.headers);
  const whole = table !== undefined && missingOf(form, mapping).length === 0;
  const part = useMemo(
    () => (table === undefined || !whole ? undefined : readJobPart(table.range, mapping)),
    [table, mapping, whole],
  );
  const cells = useRangeCells(port, part?.range);
  const names = useMemo(
    () => (table === undefined ? [] : columnNames(table.headers, table.range.column)),
    [table],
  );
  const read = useMemo<InputRead>(() => {
    if (table === undefined || part === undefined) return { reading: false };
    if (cells.cells === undefined) return { reading: cells.reading };
    return {
      source: { input, form, table, mapping },
      table: jobTable(cells.cells, part.mapping, form, mapping, names, part.range.row),
      reading: cells.reading,
    };
  }, [input, form, table, mapping, part, names, cells.cells, cells.reading]);
  useEffect(() => onCells(cells), [cells, onCells]);
  useEffect(() => onRead(input.id, read), [input.id, read, onRead]);

  if (table === undefined) return null;
  return (
    <>
      {form.columns.length > 0 && (
        <ColumnMatching
          form={form}
          headers={table.headers}
          firstColumn={table.range.column}
          mapping={mapping.columns}
          choose={choose}
          plain
        />
      )}
      {(form.many ?? []).map((many) => (
        <ManyPart key={many.id} many={many} mapping={mapping} names={names} tick={tick} />
      ))}
    </>
  );
}

function ManyPart({
  many,
  mapping,
  names,
  tick,
}: {
  readonly many: NonNullable<JobForm["many"]>[number];
  readonly mapping: JobSource["mapping"];
  readonly names: readonly string[];
  readonly tick: (many: string, places: readonly number[]) => void;
}): ReactElement {
  const [opened, setOpened] = useState<boolean>();
  const own = new Set(Object.values(mapping.columns));
  const places = names.flatMap((_, place) => (own.has(place) ? [] : [place]));
  const ticked = mapping.many[many.id] ?? [];
  return (
    <Disclosure
      title={`${many.title}: ${words.jobs.manyTicked(ticked.length, places.length)}`}
      open={opened ?? ticked.length < many.minimum}
      onToggle={setOpened}
    >
      <ManyColumnsField
        many={many}
        names={names}
        places={places}
        ticked={ticked}
        onTick={(next) => {
          setOpened(true);
          tick(many.id, next);
        }}
      />
    </Disclosure>
  );
}
