/** A worksheet function as the pane shows it: Excel's own functions.json entry, handed in by whoever mounts the pane. */
export interface FunctionMetadata {
  readonly id: string;
  /** Name without the namespace: "WRR". */
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
}

/** What Excel's file has no place for; the pane asks for it when a person opens the functions. */
export interface FunctionHelp {
  readonly category: string;
  readonly examples: readonly FunctionExample[];
}

export interface FunctionExample {
  readonly formula: string;
  /** What the cell shows; rows of cells where the result fills several. */
  readonly shows: string | readonly (readonly string[])[];
  readonly note?: string;
}

/** By the id of the function. */
export type FunctionsHelp = Readonly<Record<string, FunctionHelp>>;

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Reads the text of a functions.json: `{ "functions": [...] }`, or the bare list. */
export function parseFunctionMetadata(text: string): readonly FunctionMetadata[] {
  const parsed = JSON.parse(text) as { functions?: unknown } | unknown[];
  const list = Array.isArray(parsed) ? parsed : parsed.functions;
  if (!Array.isArray(list))
    throw new Error("The list of functions is not in the form of a functions.json file.");
  return list.filter(isFunction);
}

function isFunction(entry: unknown): entry is FunctionMetadata {
  const candidate = entry as Partial<FunctionMetadata> | null;
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    typeof candidate.name === "string" &&
    Array.isArray(candidate.parameters)
  );
}
