import { useCallback, useEffect, useState } from "react";
import { WorkbookProblem } from "../../workbook/port";
import { words } from "../words";

/** Something the page goes without until it is there. */
export interface Arriving<T> {
  /** Undefined until it has arrived. */
  readonly value: T | undefined;
  /** Neither here nor failed. */
  readonly arriving: boolean;
  readonly problem: WorkbookProblem | undefined;
  readonly again: () => void;
}

/**
 * A hook over something large that arrives after the page that asks is shown: `load` is called once for all who ask, and again only
 * after it failed.
 */
export function arrivesLater<T>(load: () => Promise<T>): () => Arriving<T> {
  let arrived: T | undefined;
  let arriving: Promise<T> | undefined;

  function fetchOnce(): Promise<T> {
    arriving ??= load().then(
      (value) => (arrived = value),
      (error: unknown) => {
        arriving = undefined;
        throw error;
      },
    );
    return arriving;
  }

  return function useArriving(): Arriving<T> {
    const [value, setValue] = useState(arrived);
    const [problem, setProblem] = useState<WorkbookProblem>();
    const [turn, setTurn] = useState(0);
    useEffect(() => {
      let alive = true;
      fetchOnce().then(
        (all) => {
          if (alive) setValue(all);
        },
        (error: unknown) => {
          if (!alive) return;
          setProblem(
            new WorkbookProblem("other", words.jobs.loadFailed, words.jobs.loadFailedAdvice, {
              cause: error,
            }),
          );
        },
      );
      return () => {
        alive = false;
      };
    }, [turn]);
    const again = useCallback(() => {
      setProblem(undefined);
      setTurn((before) => before + 1);
    }, []);
    return { value, arriving: value === undefined && problem === undefined, problem, again };
  };
}
