import { useCallback, useMemo, useState } from "react";
import type { InputForm } from "../../indicators/declaration";
import { matchColumns } from "../../workbook/columnMatching";
import type { Mapping } from "../../workbook/inputRows";

export interface MappingState {
  readonly mapping: Mapping;
  /** Undefined takes the column out of use. */
  readonly choose: (column: string, position: number | undefined) => void;
}

/** The columns as matched by their headers, with what the person changed by hand laid over it. */
export function useMapping(form: InputForm, headers: readonly string[] | undefined): MappingState {
  const [byHand, setByHand] = useState<Readonly<Record<string, number | undefined>>>({});
  const headerKey = headers === undefined ? undefined : JSON.stringify(headers);
  const mapping = useMemo<Mapping>(() => {
    if (headerKey === undefined) return {};
    const list = JSON.parse(headerKey) as readonly string[];
    const matched = { ...matchColumns(form, list).mapping, ...byHand };
    const entries = Object.entries(matched).filter(
      (entry): entry is [string, number] => entry[1] !== undefined && entry[1] < list.length,
    );
    return Object.fromEntries(entries);
  }, [form, headerKey, byHand]);
  const choose = useCallback((column: string, position: number | undefined) => {
    setByHand((before) => ({ ...before, [column]: position }));
  }, []);
  return { mapping, choose };
}
