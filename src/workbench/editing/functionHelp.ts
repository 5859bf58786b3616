import { tokenize } from "@borgar/fx";

/** What the help knows of a function. */
export interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly ArgumentEntry[];
  readonly helpUrl?: string;
}

export interface ArgumentEntry {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What can be helped with at the caret: the name being typed, or the call the caret is in. */
export type HelpAt =
  | { readonly kind: "name"; readonly from: number; readonly to: number; readonly typed: string }
  | { readonly kind: "call"; readonly name: string; readonly argument: number };

export function helpAt(text: string, caret: number): HelpAt | undefined {
  if (!text.startsWith("=") || caret < 1) return undefined;
  const tokens = tokenize(text.slice(0, caret), { withLocation: true });
  const last = tokens.at(-1);
  const nameLike = last && (last.type === "range_named" || last.type === "func" || last.type === "range");
  const from = last?.loc?.[0];
  if (
    nameLike &&
    from !== undefined &&
    /^[A-Za-z_][\w.]*$/.test(last.value) &&
    !/^[\w.(]/.test(text.slice(caret))
  ) {
    const before = tokens.at(-2);
    // Behind ":" or "!" a cell is meant, not a function.
    if (before?.value !== ":" && before?.value !== "!") {
      return { kind: "name", from, to: caret, typed: last.value };
    }
  }
  return callAround(tokens);
}

function callAround(tokens: ReturnType<typeof tokenize>): HelpAt | undefined {
  if (tokens.at(-1)?.unterminated && tokens.at(-1)?.type !== "string") return undefined;
  /** Open brackets: a call with its name, or a plain bracket or array. */
  const open: { name: string | undefined; argument: number }[] = [];
  tokens.forEach((token, place) => {
    if (token.type !== "operator") return;
    const before = tokens[place - 1];
    if (token.value === "(")
      open.push({ name: before?.type === "func" ? before.value : undefined, argument: 0 });
    else if (token.value === "{") open.push({ name: undefined, argument: 0 });
    else if (token.value === ")" || token.value === "}") open.pop();
    else if (token.value === ",") {
      const inner = open.at(-1);
      if (inner) inner.argument += 1;
    }
  });
  const call = open.findLast(({ name }) => name !== undefined);
  return call?.name === undefined ? undefined : { kind: "call", name: call.name, argument: call.argument };
}

/** Functions that fit what was typed: names that begin so first (also behind "MN."), then names that contain it. */
export function matching(entries: readonly FunctionEntry[], typedName: string, most = 50): FunctionEntry[] {
  const typedUpper = typedName.toUpperCase();
  const rank = ({ name }: FunctionEntry): number => {
    if (name.startsWith(typedUpper)) return 0;
    if (name.slice(name.indexOf(".") + 1).startsWith(typedUpper)) return 1;
    return typedUpper.length >= 3 && name.includes(typedUpper) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter(({ rank: place }) => place < 3)
    .sort((one, other) => one.rank - other.rank || one.entry.name.localeCompare(other.entry.name))
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** Which of the declared arguments the caret is in; a repeating last argument takes all further ones. */
export function currentArgument(entry: FunctionEntry, argument: number): number {
  const last = entry.arguments.length - 1;
  return argument > last && entry.arguments[last]?.repeating ? last : argument;
}

/** "counts, populations, [group]" */
export function argumentLabel(argument: ArgumentEntry): string {
  const name = argument.repeating ? `${argument.name}, ...` : argument.name;
  return argument.optional ? `[${name}]` : name;
}
