import { useEffect, useMemo, useState, type ReactElement } from "react";
import { Spinner } from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import { nameFfy } from "../../law/federalFiscalYear";
import { tableFor } from "../../workbook/jobRuns/tables";
import { templateSheet } from "../../workbook/template";
import { ChoiceField } from "../parts/ChoiceField";
import { DataPicker } from "../parts/DataPicker";
import { ProblemBar } from "../parts/ProblemBar";
import { RowsBelow } from "../parts/RowsBelow";
import { Section } from "../parts/Section";
import { bestForm, tableKey, type PickedTable } from "../run/fitting";
import { useFoundTables } from "../run/useFoundTables";
import { indicatorYearFor } from "../../workbook/settings/forRun";
import { useWorkbookSettings } from "../run/useWorkbookSettings";
import { settingsWords } from "../words/settings";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { DataExample } from "../parts/DataExample";
import { TableRun } from "./TableRun";

/** Pick year and data; the rest of the run belongs to the table picked. */
export default function IndicatorRun({ indicator }: { readonly indicator: Indicator }): ReactElement {
  const { port, route } = usePane();
  const arrived = route.page === "indicators" && route.code === indicator.code ? route : undefined;
  const { tables, looking, problem, look } = useFoundTables(port);
  const { stored, known, problem: unread } = useWorkbookSettings(port);
  const begins = useMemo(() => indicatorYearFor(indicator, stored.values), [indicator, stored]);
  const [chosenYear, setChosenYear] = useState<number>();
  const ffy = chosenYear ?? begins.ffy;
  const year = useMemo(
    () => ({
      ...(begins.by !== undefined && ffy === begins.ffy ? { by: begins.by } : {}),
      remarks: [
        ...(unread === undefined ? [] : [settingsWords.notRead]),
        ...(begins.remark === undefined || chosenYear !== undefined ? [] : [begins.remark]),
      ],
    }),
    [begins, ffy, chosenYear, unread],
  );
  const [picked, setPicked] = useState<PickedTable | undefined>(arrived?.table);
  const [below, setBelow] = useState(false);
  const [formId, setFormId] = useState<string | undefined>(arrived?.form);

  // A picked table that grew, shrank or got other headers is picked as it is now.
  useEffect(() => {
    setPicked((before) => {
      if (before === undefined) return before;
      return tables?.find((table) => tableKey(table) === tableKey(before)) ?? before;
    });
  }, [tables]);

  const asRead = useMemo(
    () => (picked === undefined ? undefined : tableFor(below ? { blankRows: true } : undefined, picked)),
    [picked, below],
  );
  const form =
    indicator.inputs.find((candidate) => candidate.id === formId) ??
    (picked === undefined ? indicator.inputs[0] : bestForm(indicator, picked.headers));
  const years = Array.from(
    { length: indicator.years.last - indicator.years.first + 1 },
    (_, index) => indicator.years.last - index,
  );

  return (
    <>
      <Section title={words.indicators.data}>
        <ChoiceField
          label={words.indicators.year}
          value={String(ffy)}
          choices={years.map((year) => ({ value: String(year), label: nameFfy(year) }))}
          hint={year.by === undefined ? undefined : settingsWords.yearGiven}
          onChange={(picked) => setChosenYear(Number(picked))}
        />
        {tables === undefined && looking ? (
          <Spinner size="tiny" label={words.home.looking} labelPosition="after" />
        ) : (
          <DataPicker
            tables={tables ?? []}
            picked={picked}
            onPick={(table) => {
              setPicked(table);
              setBelow(false);
              setFormId(undefined);
            }}
          />
        )}
        {picked !== undefined && (
          <RowsBelow table={picked} form={undefined} below={below} onChange={setBelow} />
        )}
        <ProblemBar problem={problem} actions={[{ label: words.shell.tryAgain, act: look }]} />
        {indicator.inputs.length > 1 && (
          <ChoiceField
            label={words.indicators.form}
            value={form?.id ?? ""}
            choices={indicator.inputs.map((candidate) => ({ value: candidate.id, label: candidate.title }))}
            onChange={setFormId}
          />
        )}
        {form !== undefined && <DataExample form={form} template={() => templateSheet(indicator, form)} />}
      </Section>
      {form !== undefined && (
        <TableRun
          key={`${picked === undefined ? "" : tableKey(picked)}|${form.id}`}
          indicator={indicator}
          form={form}
          table={asRead}
          ffy={ffy}
          set={known ? stored : undefined}
          year={year}
          here={{
            page: "indicators",
            code: indicator.code,
            ...(picked === undefined ? {} : { table: picked }),
            form: form.id,
          }}
        />
      )}
    </>
  );
}
