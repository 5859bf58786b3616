import { useCallback, useEffect, useRef, useState } from "react";
import type { FoundTable, WorkbookPort, WorkbookProblem } from "../../workbook/port";
import { toProblem } from "./toProblem";

export interface FoundTables {
  /** Undefined until the first look is over. */
  readonly tables: readonly FoundTable[] | undefined;
  readonly looking: boolean;
  readonly problem: WorkbookProblem | undefined;
  readonly look: () => void;
}

/** The tables of the workbook, looked for again a moment after cells changed. */
export function useFoundTables(port: WorkbookPort): FoundTables {
  const [tables, setTables] = useState<readonly FoundTable[]>();
  const [problem, setProblem] = useState<WorkbookProblem>();
  const [looking, setLooking] = useState(true);
  const turn = useRef(0);

  const look = useCallback(() => {
    const mine = (turn.current += 1);
    setLooking(true);
    port.findTables().then(
      (found) => {
        if (mine !== turn.current) return;
        setTables((before) => (before !== undefined && sameTables(before, found) ? before : found));
        setProblem(undefined);
        setLooking(false);
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setProblem(toProblem(error));
        setLooking(false);
      },
    );
  }, [port]);

  useEffect(() => {
    look();
    const end = afterChanges(port, () => true, look, 500);
    return () => {
      turn.current += 1;
      end();
    };
  }, [port, look]);

  return { tables, looking, problem, look };
}

function sameTables(one: readonly FoundTable[], other: readonly FoundTable[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Calls `listener` once, `delay` milliseconds after the last change of a burst on a sheet that concerns it. */
export function afterChanges(
  port: WorkbookPort,
  concerns: (sheet: string) => boolean,
  listener: () => void,
  delay: number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const following = port.followChanges(({ sheet }) => {
    if (ended || !concerns(sheet)) return;
    clearTimeout(timer);
    timer = setTimeout(listener, delay);
  });
  // A host that cannot tell of changes only loses the live part: "look again" still works.
  following.catch(() => undefined);
  return () => {
    ended = true;
    clearTimeout(timer);
    following.then(
      (end) => end(),
      () => undefined,
    );
  };
}
