import { useMemo, useState, type ReactElement } from "react";
import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { DISTRICT, FIGURES } from "../../jobs/revenueFigures/columns";
import { readAmount } from "../../jobs/revenueFigures/readFigures";
import { clearly } from "../../measures/cells/typedNumber";
import { isBlank } from "../../measures/cells/readCells";
import { WorkbookProblem, type WorkbookPort } from "../../workbook/port";
import { paneLocale } from "../format/locale";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { RevenueResult } from "./RevenueResult";
import { typedRevenue } from "./typedRevenue";

/** The figures of one district, typed or taken from a row of selected cells; the result follows every key. */
export function RevenueTyped({ fy }: { readonly fy: number }): ReactElement {
  const { port } = usePane();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<WorkbookProblem>();
  const { revenue, problems } = useMemo(() => typedRevenue(texts, fy, paneLocale().style), [texts, fy]);
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
        <Field label={DISTRICT.title} hint={DISTRICT.help}>
          <Input
            value={typed(DISTRICT.id)}
            onChange={(_, data) => setTexts((before) => ({ ...before, [DISTRICT.id]: data.value }))}
          />
        </Field>
        {FIGURES.map((column) => {
          const filled = typed(column.id).trim() !== "";
          const wrong = filled ? problems.find((candidate) => candidate.column === column.id) : undefined;
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
      <RevenueResult revenue={revenue} fy={fy} />
    </>
  );
}

/** One row or column of five or six selected cells, as texts for the fields. */
async function selectedFigures(port: WorkbookPort): Promise<Readonly<Record<string, string>>> {
  const range = await port.selection();
  const count = range === undefined ? 0 : range.rows * range.columns;
  const oneLine = range !== undefined && (range.rows === 1 || range.columns === 1);
  if (range === undefined || !oneLine || (count !== FIGURES.length && count !== FIGURES.length - 1)) {
    throw new WorkbookProblem("other", words.revenue.fillWrong(FIGURES.length, count), "");
  }
  const cells = (await port.read(range)).flat();
  return Object.fromEntries(
    FIGURES.map(({ id }, index) => {
      const cell = cells[index] ?? null;
      const read = readAmount(cell);
      if (read.kind === "number") return [id, clearly(String(read.value), paneLocale().style)];
      return [id, isBlank(cell) ? "" : typeof cell === "object" ? (cell?.error ?? "") : String(cell)];
    }),
  );
}
