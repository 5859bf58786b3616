import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RawCell } from "../../indicators/declaration";
import type { RangeAddress, WorkbookPort, WorkbookProblem } from "../../workbook/port";
import { toProblem } from "./toProblem";
import { afterChanges } from "./useFoundTables";

export type Cells = readonly (readonly RawCell[])[];

export interface RangeCells {
  /** The cells last read from this very range; they stay while it is read again. */
  readonly cells: Cells | undefined;
  readonly reading: boolean;
  /** 0 to 1 while reading. */
  readonly progress: number;
  readonly stopped: boolean;
  readonly problem: WorkbookProblem | undefined;
  readonly stop: () => void;
  readonly read: () => void;
}

interface State {
  readonly key: string;
  readonly cells?: Cells;
  readonly reading: boolean;
  readonly progress: number;
  readonly stopped: boolean;
  readonly problem?: WorkbookProblem;
}

const idle: State = { key: "", reading: false, progress: 0, stopped: false };

/** Reads a range and keeps it current: it is read again a moment after cells of its sheet changed. */
export function useRangeCells(port: WorkbookPort, range: RangeAddress | undefined): RangeCells {
  const [state, setState] = useState<State>(idle);
  const controller = useRef<AbortController>(undefined);
  const key = range === undefined ? "" : JSON.stringify(range);

  const read = useCallback(() => {
    controller.current?.abort();
    if (key === "") return;
    const mine = (controller.current = new AbortController());
    const ifCurrent = (change: () => void): void => {
      if (!mine.signal.aborted) change();
    };
    setState((before) => ({
      key,
      cells: before.key === key ? before.cells : undefined,
      reading: true,
      progress: 0,
      stopped: false,
    }));
    port
      .read(JSON.parse(key) as RangeAddress, {
        signal: mine.signal,
        onProgress: (progress) => ifCurrent(() => setState((before) => ({ ...before, progress }))),
      })
      .then(
        (cells) => ifCurrent(() => setState({ ...idle, key, cells })),
        (error: unknown) => ifCurrent(() => setState({ ...idle, key, problem: toProblem(error) })),
      );
  }, [port, key]);

  const stop = useCallback(() => {
    controller.current?.abort();
    setState((before) => ({ ...before, reading: false, stopped: true }));
  }, []);

  const sheet = range?.sheet;
  useEffect(() => {
    read();
    const end =
      sheet === undefined ? undefined : afterChanges(port, (changed) => changed === sheet, read, 300);
    return () => {
      end?.();
      controller.current?.abort();
    };
  }, [port, read, sheet]);

  const mine = state.key === key;
  const cells = mine ? state.cells : undefined;
  const reading = mine ? state.reading : key !== "";
  const progress = mine ? state.progress : 0;
  const stopped = mine && state.stopped;
  const problem = mine ? state.problem : undefined;
  return useMemo(
    () => ({ cells, reading, progress, stopped, problem, stop, read }),
    [cells, reading, progress, stopped, problem, stop, read],
  );
}
