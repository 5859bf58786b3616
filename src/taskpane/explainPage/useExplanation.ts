import { useCallback, useEffect, useRef, useState } from "react";
import type { CellExplanation, Explainer } from "../../explanations";
import type { RangeAddress, WorkbookPort, WorkbookProblem } from "../../workbook/port";
import type { FunctionMetadata } from "../functionMetadata";
import { afterChanges } from "../run/useFoundTables";
import { toProblem } from "../run/toProblem";

export interface ExplainedCell {
  readonly cell: RangeAddress | undefined;
  readonly explanation: CellExplanation | undefined;
  readonly working: boolean;
  readonly problem: WorkbookProblem | undefined;
  /** The cell that was explained before this one was reached by a link of the page. */
  readonly before: RangeAddress | undefined;
  readonly again: () => void;
  /** Selects a cell that the explanation names; one without a formula of its own leaves the explanation where it is. */
  readonly visit: (range: RangeAddress) => void;
  readonly lines: () => Promise<readonly string[]>;
}

/** Functions and a workbook in memory come along: too much to wait for before somebody asks. */
const load = () => import("../../explanations");
type Room = Awaited<ReturnType<typeof load>>;

/** A moment's rest, so that walking over cells with the arrow keys does not explain each. */
const PAUSE = 120;

/** Explains the selected cell, and again after the person selected another or changed cells. */
export function useExplanation(port: WorkbookPort, functions: readonly FunctionMetadata[]): ExplainedCell {
  const [cell, setCell] = useState<RangeAddress>();
  const [explanation, setExplanation] = useState<CellExplanation>();
  const [working, setWorking] = useState(true);
  const [problem, setProblem] = useState<WorkbookProblem>();
  const [before, setBefore] = useState<RangeAddress>();
  const room = useRef<Promise<Room>>(undefined);
  const explainer = useRef<Explainer>(undefined);
  const shown = useRef<{ readonly cell: RangeAddress; readonly calls: number }>(undefined);
  const visited = useRef<RangeAddress>(undefined);
  const running = useRef<AbortController>(undefined);

  const explain = useCallback(
    async (at: RangeAddress): Promise<void> => {
      running.current?.abort();
      const mine = (running.current = new AbortController());
      setWorking(true);
      try {
        room.current ??= load();
        const { makeExplainer } = await room.current.catch((error: unknown) => {
          // The next try fetches it anew.
          room.current = undefined;
          throw error;
        });
        explainer.current ??= makeExplainer(functions, () => new Date());
        const found = await explainer.current.explainCell(port, at, mine.signal);
        if (mine.signal.aborted) return;
        const ours = visited.current !== undefined && sameCell(visited.current, at);
        visited.current = undefined;
        setWorking(false);
        setProblem(undefined);
        // A link to a number: it is selected in the sheet, and what it was used for stays in view.
        if (ours && found.calls.length === 0 && shown.current !== undefined) return;
        setBefore(ours ? shown.current?.cell : undefined);
        shown.current = { cell: at, calls: found.calls.length };
        setCell(at);
        setExplanation(found);
      } catch (error) {
        if (mine.signal.aborted) return;
        setProblem(toProblem(error));
        setWorking(false);
      }
    },
    [port, functions],
  );

  const again = useCallback(() => {
    const at = shown.current?.cell;
    const first = at === undefined ? port.selection() : Promise.resolve(at);
    first.then(
      (range) => {
        if (range === undefined) setWorking(false);
        else void explain(firstCell(range));
      },
      (error: unknown) => {
        setProblem(toProblem(error));
        setWorking(false);
      },
    );
  }, [port, explain]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    again();
    const following = port.followSelection((range) => {
      if (ended) return;
      clearTimeout(timer);
      timer = setTimeout(() => void explain(firstCell(range)), PAUSE);
    });
    // A host that cannot tell of selections still explains the cell that was selected first.
    following.catch(() => undefined);
    const endChanges = afterChanges(port, () => true, again, 400);
    return () => {
      ended = true;
      clearTimeout(timer);
      running.current?.abort();
      void following.then((end) => end()).catch(() => undefined);
      endChanges();
    };
  }, [port, explain, again]);

  const visit = useCallback(
    (range: RangeAddress) => {
      visited.current = firstCell(range);
      port.select(range).catch((error: unknown) => setProblem(toProblem(error)));
    },
    [port],
  );

  const lines = useCallback(async (): Promise<readonly string[]> => {
    if (explanation === undefined || room.current === undefined) return [];
    return (await room.current).explanationLines(explanation);
  }, [explanation]);

  return { cell, explanation, working, problem, before, again, visit, lines };
}

function firstCell(range: RangeAddress): RangeAddress {
  return { ...range, rows: 1, columns: 1 };
}

function sameCell(one: RangeAddress, other: RangeAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
