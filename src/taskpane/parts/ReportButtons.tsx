import { useEffect, useRef, useState, type ReactElement } from "react";
import { Body1, Button, Caption1, Link, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, DocumentTableRegular } from "@fluentui/react-icons";
import type { WorkbookProblem, WrittenReport } from "../../workbook/port";
import type { ReportSheet } from "../../sheets/reportSheet";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  column: { display: "flex", flexDirection: "column", gap: "8px" },
});

type Says<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
type ReportWords = Says<typeof words.report>;

type State =
  | { readonly step: "ready"; readonly undone?: boolean }
  | { readonly step: "writing" | "undoing" }
  | { readonly step: "written"; readonly report: WrittenReport };

/** Writes the report sheet, shows where it is, and takes it back. The same for every kind of report. */
export function ReportButtons({
  report,
  disabled = false,
  says = words.report,
}: {
  readonly report: () => ReportSheet;
  readonly disabled?: boolean;
  /** What the buttons say; a template or a list is not a report. */
  readonly says?: ReportWords;
}): ReactElement {
  const styles = useStyles();
  const { port } = usePane();
  const [state, setState] = useState<State>({ step: "ready" });
  const [failed, setFailed] = useState<{ readonly problem: WorkbookProblem; readonly again: () => void }>();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  async function attempt(work: () => Promise<State>, fallback: State, again: () => void): Promise<void> {
    setFailed(undefined);
    try {
      const next = await work();
      if (alive.current) setState(next);
    } catch (error) {
      if (!alive.current) return;
      setState(fallback);
      const problem = toProblem(error);
      if (problem !== undefined) setFailed({ problem, again });
    }
  }

  function write(): void {
    setState({ step: "writing" });
    void attempt(
      async () => ({ step: "written", report: await port.writeReport(report()) }),
      { step: "ready" },
      write,
    );
  }

  function undo(): void {
    const before = state;
    setState({ step: "undoing" });
    void attempt(
      async () => {
        await port.undo();
        return { step: "ready", undone: true };
      },
      before,
      undo,
    );
  }

  async function show(range: WrittenReport["range"]): Promise<void> {
    await port.select({ ...range, rows: 1, columns: 1 }).catch((error: unknown) => {
      const problem = toProblem(error);
      if (problem !== undefined) setFailed({ problem, again: () => void show(range) });
    });
  }

  const busy = state.step === "writing" || state.step === "undoing";
  return (
    <div className={styles.column}>
      <Caption1>{says.hint}</Caption1>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabled={disabled || busy}
          onClick={write}
        >
          {says.write}
        </Button>
        {state.step === "written" && (
          <Button icon={<ArrowUndoRegular />} onClick={undo}>
            {says.undo}
          </Button>
        )}
      </div>
      <Body1 role="status">
        {state.step === "writing" && says.writing}
        {state.step === "undoing" && says.undoing}
        {state.step === "ready" && state.undone === true && says.undone}
        {state.step === "written" && (
          <>
            {says.written(state.report.sheet)}{" "}
            <Link as="button" inline onClick={() => void show(state.report.range)}>
              {says.show}
            </Link>
          </>
        )}
      </Body1>
      <ProblemBar
        problem={failed?.problem}
        actions={failed === undefined ? [] : [{ label: words.shell.tryAgain, act: failed.again }]}
        onDismiss={() => setFailed(undefined)}
      />
    </div>
  );
}
