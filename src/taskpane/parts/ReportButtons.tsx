import { useEffect, useRef, useState, type ReactElement } from "react";
import { Body1, Button, Caption1, Link, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, DocumentTableRegular } from "@fluentui/react-icons";
import type { RangeAddress, WorkbookProblem } from "../../workbook/port";
import type { ReportSheet } from "../../sheets/reportSheet";
import { toProblem } from "../run/toProblem";
import { sheetNames, useWrites, type Write } from "../run/writes";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { writeWords } from "../words/writes";
import { ProblemBar } from "./ProblemBar";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { useKeptFocus } from "./useKeptFocus";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  column: { display: "flex", flexDirection: "column", gap: "8px" },
});

type Says<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
type ReportWords = Says<typeof words.report>;

type Make = () => readonly ReportSheet[];

type State =
  | { readonly step: "ready"; readonly said?: string }
  | { readonly step: "writing"; readonly said: string }
  | { readonly step: "undoing" }
  | { readonly step: "asking"; readonly before: Write; readonly make: Make };

interface Failure {
  readonly problem: WorkbookProblem;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** A further sheet that can be written beside the first. */
export interface MoreSheet {
  readonly write: string;
  /** The sheet's name at the end of `write`, where it is in another language than the pane. */
  readonly foreign?: { readonly name: string; readonly language: string };
  readonly report: () => ReportSheet;
}

/**
 * Writes a sheet, or all of several by one press, shows where they are, and takes them back, the newest first. The same for every kind
 * of report. Where the very sheet was written before, it asks in place whether the new one takes its place.
 */
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
  const { writes, list } = useWrites(port);
  const [state, setState] = useState<State>({ step: "ready" });
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<Failure>();
  const part = useKeptFocus<HTMLDivElement>();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const [newest, ...earlier] = list.filter(({ sheets }) =>
    sheets.some(({ written }) => mine.has(written.sheet)),
  );

  async function attempt(
    work: () => Promise<State>,
    actions: (problem: WorkbookProblem) => Failure["actions"],
  ): Promise<void> {
    setFailed(undefined);
    try {
      const next = await work();
      if (alive.current) setState(next);
    } catch (error) {
      if (!alive.current) return;
      setState({ step: "ready" });
      const problem = toProblem(error);
      if (problem !== undefined) setFailed({ problem, actions: actions(problem) });
    }
  }

  function press(make: Make): void {
    void attempt(
      async () => {
        const before = writes.before(make());
        if (before !== undefined) return { step: "asking", before, make };
        write(make);
        return { step: "writing", said: says.writing };
      },
      () => [{ label: words.shell.tryAgain, act: () => press(make) }],
    );
  }

  function write(make: Make, replace?: Write): void {
    setState({ step: "writing", said: says.writing });
    void attempt(
      async () => {
        const reports = make();
        const written = await writes.write(reports, replace, (place) => {
          if (reports.length > 1 && alive.current)
            setState({ step: "writing", said: writeWords.writingOf(place, reports.length) });
        });
        const names = written.sheets.map((each) => each.written.sheet);
        if (alive.current) setMine((before) => new Set([...before, ...names]));
        return { step: "ready" };
      },
      (problem) =>
        replace !== undefined && problem.kind === "changed-since"
          ? [{ label: writeWords.keepBoth, act: () => write(make) }]
          : [{ label: words.shell.tryAgain, act: () => write(make, replace) }],
    );
  }

  function undo(write: Write): void {
    setState({ step: "undoing" });
    void attempt(
      async () => {
        await writes.takeBack(write);
        return { step: "ready", said: write.replaced === undefined ? says.undone : writeWords.broughtBack };
      },
      (problem) =>
        problem.kind === "not-found" ? [] : [{ label: words.shell.tryAgain, act: () => undo(write) }],
    );
  }

  function show(range: RangeAddress): void {
    void port.select({ ...range, rows: 1, columns: 1 }).catch((error: unknown) => {
      const problem = toProblem(error);
      if (problem !== undefined)
        setFailed({ problem, actions: [{ label: words.shell.tryAgain, act: () => show(range) }] });
    });
  }

  const busy = state.step === "writing" || state.step === "undoing" || state.step === "asking";
  const first = newest?.sheets[0];
  const removing = newest === undefined ? 0 : newest.sheets.length;
  return (
    <div className={styles.column} ref={part}>
      <Caption1>{says.hint}</Caption1>
      <div className={styles.buttons}>
        {more.length > 0 && (
          <Button
            appearance="primary"
            icon={<DocumentTableRegular />}
            disabled={disabled || busy}
            onClick={() => press(() => [report(), ...more.map((sheet) => sheet.report())])}
          >
            {writeWords.all(more.length + 1)}
          </Button>
        )}
        <Button
          appearance={more.length > 0 ? "secondary" : "primary"}
          icon={<DocumentTableRegular />}
          disabled={disabled || busy}
          onClick={() => press(() => [report()])}
        >
          {says.write}
        </Button>
        {more.map((sheet) => (
          <Button
            key={sheet.write}
            icon={<DocumentTableRegular />}
            disabled={disabled || busy}
            onClick={() => press(() => [sheet.report()])}
          >
            <SheetLabel sheet={sheet} />
          </Button>
        ))}
        {newest !== undefined && (
          <Button icon={<ArrowUndoRegular />} disabled={busy} onClick={() => undo(newest)}>
            {removing > 1 ? writeWords.removeAll(removing) : says.undo}
          </Button>
        )}
      </div>
      {state.step === "asking" && (
        <ReplaceQuestion
          before={state.before}
          onReplace={() => write(state.make, state.before)}
          onKeepBoth={() => write(state.make)}
          onCancel={() => setState({ step: "ready" })}
        />
      )}
      <Body1 role="status">
        {state.step === "writing" && state.said}
        {state.step === "undoing" && says.undoing}
        {state.step === "ready" && state.said !== undefined && `${state.said} `}
        {state.step === "ready" && newest !== undefined && first !== undefined && (
          <>
            {saidOf(newest, says)}{" "}
            <Link as="button" inline onClick={() => show(first.written.range)}>
              {says.show}
            </Link>{" "}
            {earlier.length > 0 && writeWords.before(earlier.map(sheetNames).join(", "))}
          </>
        )}
      </Body1>
      <ProblemBar
        problem={failed?.problem}
        actions={failed?.actions ?? []}
        onDismiss={() => setFailed(undefined)}
      />
    </div>
  );
}

function saidOf(write: Write, says: ReportWords): string {
  const [first, ...more] = write.sheets;
  const name = first?.written.sheet ?? "";
  if (write.replaced !== undefined)
    return more.length > 0 ? writeWords.replacedAll(sheetNames(write.replaced)) : writeWords.replaced(name);
  return more.length > 0 ? writeWords.writtenAll(write.sheets.length, sheetNames(write)) : says.written(name);
}

/** A screen reader says a Spanish name in Spanish. */
function SheetLabel({ sheet: { write, foreign } }: { readonly sheet: MoreSheet }): ReactElement {
  if (foreign === undefined || !write.endsWith(foreign.name)) return <>{write}</>;
  return (
    <span>
      {write.slice(0, -foreign.name.length)}
      <span lang={foreign.language}>{foreign.name}</span>
    </span>
  );
}
