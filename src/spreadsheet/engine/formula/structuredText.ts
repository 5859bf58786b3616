import { parseStructRef } from "@borgar/fx";
import type { StructuredNode } from "./nodes";

/** Table1[[#This Row],[a]:[b]] as its parts. Sections come out in lower case without "#". */
export function readStructured(text: string): StructuredNode | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  return {
    kind: "structured",
    ...(parsed.table ? { table: parsed.table } : {}),
    sections: (parsed.sections ?? []).map((section) => section.replace("#", "").toLowerCase()),
    columns: (parsed.columns ?? []).map((column) => column.replace(/'(['#@[\]])/g, "$1")),
  };
}
