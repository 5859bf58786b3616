import { useMemo, useState, type ReactElement } from "react";
import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import type { InputRows, RawCell } from "../../indicators/declaration";
import { WorkbookProblem, type WorkbookPort } from "../../workbook/port";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { districtColumn, figureColumns, readFigure } from "./figures";
import { RevenueResult } from "./RevenueResult";
import { revenueRun } from "./revenueRows";

/** The figures of one district, typed or taken from a row of selected cells; the result follows every key. */
export function RevenueTyped({ fy }: { readonly fy: number }): ReactElement {
  const { port } = usePane();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<WorkbookProblem>();
  const run = useMemo(() => revenueRun(rowOf(texts), fy), [texts, fy]);
  const complete = figureColumns.every(({ id, required }) => !required || (texts[id] ?? "").trim() !== "");
  const typed = (id: string): string => texts[id] ?? "";

  async function fill(): Promise<void> {
    try {
      const found = await selectedFigures(port);
      setTexts((before) => ({ ...before, ...found }));
      setProblem(undefined);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <>
      <Section title={words.revenue.inputs}>
        <Caption1>{words.revenue.inputsHelp}</Caption1>
        <Field label={districtColumn.title} hint={districtColumn.help}>
          <Input
            value={typed(districtColumn.id)}
            onChange={(_, data) => setTexts((before) => ({ ...before, [districtColumn.id]: data.value }))}
          />
        </Field>
        {figureColumns.map((column) => {
          const filled = typed(column.id).trim() !== "";
          const wrong = filled ? run.problems.find((candidate) => candidate.column === column.id) : undefined;
          return (
            <Field
              key={column.id}
              label={column.required ? column.title : `${column.title} (${words.shell.optional})`}
              hint={column.help}
              required={column.required}
              validationState={wrong === undefined ? "none" : "error"}
              validationMessage={wrong === undefined ? undefined : `${wrong.message} ${wrong.advice}`}
            >
              <Input
                inputMode="decimal"
                value={typed(column.id)}
                onChange={(_, data) => setTexts((before) => ({ ...before, [column.id]: data.value }))}
              />
            </Field>
          );
        })}
        <Caption1>{words.revenue.fillHelp}</Caption1>
        <div>
          <Button size="small" onClick={() => void fill()}>
            {words.revenue.fill}
          </Button>
        </div>
        <ProblemBar problem={problem} onDismiss={() => setProblem(undefined)} />
      </Section>
      <RevenueResult rows={complete ? run.rows : []} fy={fy} source={{ kind: "typed" }} busy={false} />
    </>
  );
}

function rowOf(texts: Readonly<Record<string, string>>): InputRows {
  const columns: Record<string, readonly RawCell[]> = {
    [districtColumn.id]: [texts[districtColumn.id]?.trim() || words.revenue.typedDistrict],
  };
  for (const { id } of figureColumns) columns[id] = [texts[id] ?? null];
  return { count: 1, columns };
}

/** One row or column of five or six selected cells, as texts for the fields. */
async function selectedFigures(port: WorkbookPort): Promise<Readonly<Record<string, string>>> {
  const range = await port.selection();
  const count = range === undefined ? 0 : range.rows * range.columns;
  const oneLine = range !== undefined && (range.rows === 1 || range.columns === 1);
  if (
    range === undefined ||
    !oneLine ||
    (count !== figureColumns.length && count !== figureColumns.length - 1)
  ) {
    throw new WorkbookProblem("other", words.revenue.fillWrong(figureColumns.length, count), "");
  }
  const cells = (await port.read(range)).flat();
  return Object.fromEntries(
    figureColumns.map(({ id }, index) => {
      const read = readFigure(cells[index] ?? null);
      return [id, read.kind === "number" ? String(read.value) : read.kind === "unreadable" ? read.found : ""];
    }),
  );
}
