import { useEffect, useRef, useState, type ReactElement } from "react";
import { Body1, Button, Caption1, Link, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { WorkbookProblem, type WrittenReport } from "../../workbook/port";
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
  | { readonly step: "written"; readonly report: WrittenReport; readonly label: string };

/** A further sheet that can be written beside the first. */
export interface MoreSheet {
  readonly write: string;
  readonly report: () => ReportSheet;
}

/** Writes a sheet, shows where it is, and takes back the one written last. The same for every kind of report. */
export function ReportButtons({
  report,
  more = [],
  disabled = false,
  says = words.report,
}: {
  readonly report: () => ReportSheet;
  readonly more?: readonly MoreSheet[];
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

  function write(make: () => ReportSheet): void {
    setState({ step: "writing" });
    void attempt(
      async () => {
        const sheet = make();
        return { step: "written", report: await port.writeReport(sheet), label: sheet.label };
      },
      { step: "ready" },
      () => write(make),
    );
  }

  function undo(): void {
    const before = state;
    const label = before.step === "written" ? before.label : undefined;
    setState({ step: "undoing" });
    void attempt(
      async () => {
        // Another part of the pane may have written after this one: only what this button names is taken back.
        if (port.lastWrite() !== label)
          throw new WorkbookProblem(
            "changed-since",
            words.shell.writtenSince,
            words.shell.writtenSinceAdvice,
          );
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
          onClick={() => write(report)}
        >
          {says.write}
        </Button>
        {more.map((sheet) => (
          <Button
            key={sheet.write}
            icon={<DocumentTableRegular />}
            disabled={disabled || busy}
            onClick={() => write(sheet.report)}
          >
            {sheet.write}
          </Button>
        ))}
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
