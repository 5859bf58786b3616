import { useCallback, useMemo, useState } from "react";
import type { JobForm } from "../../jobs/declaration";
import { matchJobForm, type JobMapping } from "../../workbook/jobRuns/columns";

export interface JobMappingState {
  readonly mapping: JobMapping;
  /** Undefined takes the column out of use. */
  readonly choose: (column: string, place: number | undefined) => void;
  readonly tick: (many: string, places: readonly number[]) => void;
}

/** The columns as their headings name them, with what the person changed by hand laid over it. */
export function useJobMapping(form: JobForm, headers: readonly string[] | undefined): JobMappingState {
  const [byHand, setByHand] = useState<Readonly<Record<string, number | undefined>>>({});
  const [ticks, setTicks] = useState<JobMapping["many"]>({});
  const key = headers === undefined ? undefined : JSON.stringify(headers);
  const mapping = useMemo<JobMapping>(() => {
    if (key === undefined) return { columns: {}, many: {} };
    const list = JSON.parse(key) as readonly string[];
    const matched = matchJobForm(form, list);
    const columns = Object.fromEntries(
      Object.entries({ ...matched.columns, ...byHand }).filter(
        (entry): entry is [string, number] => entry[1] !== undefined && entry[1] < list.length,
      ),
    );
    const own = new Set(Object.values(columns));
    const many = Object.fromEntries(
      Object.entries({ ...matched.many, ...ticks }).map(([id, places]) => [
        id,
        // One column is never both: the form's own columns come first.
        places.filter((place) => place < list.length && !own.has(place)),
      ]),
    );
    return { columns, many };
  }, [form, key, byHand, ticks]);
  const choose = useCallback((column: string, place: number | undefined) => {
    setByHand((before) => ({ ...before, [column]: place }));
  }, []);
  const tick = useCallback((many: string, places: readonly number[]) => {
    setTicks((before) => ({ ...before, [many]: [...places].sort((one, other) => one - other) }));
  }, []);
  return { mapping, choose, tick };
}
