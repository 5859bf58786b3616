import { useState, type ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { spokenAddress } from "../../workbook/address";
import { WorkbookProblem, type FoundTable, type WorkbookPort } from "../../workbook/port";
import { showCount } from "../format/numbers";
import { tableKey, type PickedTable } from "../run/fitting";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ChoiceField } from "./ChoiceField";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
});

const NOTHING = "";
const SELECTION = "selection";

interface Props {
  readonly tables: readonly FoundTable[];
  readonly picked: PickedTable | undefined;
  readonly onPick: (table: PickedTable | undefined) => void;
}

/** Where the data are: a table that was found, or the cells selected right now. */
export function DataPicker({ tables, picked, onPick }: Props): ReactElement {
  const styles = useStyles();
  const { port } = usePane();
  const [problem, setProblem] = useState<WorkbookProblem>();
  const offered = tables.filter((table) => !table.writtenByUs);
  const isOffered = picked !== undefined && offered.some((table) => tableKey(table) === tableKey(picked));
  const value = picked === undefined ? NOTHING : isOffered ? tableKey(picked) : SELECTION;

  async function pickSelection(): Promise<void> {
    try {
      onPick(await selectedTable(port));
      setProblem(undefined);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <div className={styles.picker}>
      <ChoiceField
        label={words.indicators.pickTable}
        hint={picked === undefined ? words.indicators.dataHelp : undefined}
        value={value}
        choices={[
          {
            value: NOTHING,
            label: offered.length === 0 ? words.indicators.noTables : words.indicators.pickNothing,
          },
          ...(picked !== undefined && !isOffered
            ? [{ value: SELECTION, label: words.indicators.selectedCells(spokenAddress(picked.range)) }]
            : []),
          ...offered.map((table) => ({ value: tableKey(table), label: tableLabel(table) })),
        ]}
        onChange={(key) => {
          setProblem(undefined);
          if (key !== SELECTION) onPick(offered.find((table) => tableKey(table) === key));
        }}
      />
      <div className={styles.line}>
        <Button size="small" onClick={() => void pickSelection()}>
          {words.indicators.useSelection}
        </Button>
        {picked !== undefined && isOffered && <Caption1>{spokenAddress(picked.range)}</Caption1>}
      </div>
      <ProblemBar problem={problem} onDismiss={() => setProblem(undefined)} />
    </div>
  );
}

/** A table as lists name it: its name, its sheet where that is another, and how many rows it has. */
export function tableLabel(table: FoundTable): string {
  const rows = words.home.rows(showCount(table.rows).text, table.rows === 1);
  return table.kind === "table" && table.name !== table.range.sheet
    ? `${table.name} (${table.range.sheet}, ${rows})`
    : `${table.name} (${rows})`;
}

/** The selection as a table: its first row is the headers. */
export async function selectedTable(port: WorkbookPort): Promise<PickedTable> {
  const range = await port.selection();
  if (range === undefined) throw new WorkbookProblem("other", words.indicators.selectionEmpty, "");
  if (range.rows < 2) throw new WorkbookProblem("other", words.indicators.selectionTooSmall, "");
  const [header = []] = await port.read({ ...range, rows: 1 });
  const headers = header.map((cell) =>
    cell === null || typeof cell === "object" ? "" : String(cell).trim(),
  );
  return {
    name: range.sheet,
    kind: "range",
    range,
    headers,
    rows: range.rows - 1,
    writtenByUs: false,
    bySelection: true,
  };
}
