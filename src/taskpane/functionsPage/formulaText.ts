import type { FunctionMetadata } from "../functionMetadata";

/** Our functions' namespace, as cells write it. */
const NAMESPACE = "MN";

/** "MN.WRR(counts, populations, [group])": how the function is called, optional arguments in brackets. */
export function signatureOf(entry: FunctionMetadata): string {
  const names = entry.parameters.map(({ name, optional, repeating }) => {
    const shown = repeating === true ? `${name}, ...` : name;
    return optional === true ? `[${shown}]` : shown;
  });
  return `${NAMESPACE}.${entry.name}(${names.join(", ")})`;
}

/** The formula for what was filled in so far; arguments left empty at the end fall away, between others they stay empty. */
export function formulaOf(entry: FunctionMetadata, filled: Readonly<Record<string, string>>): string {
  const given = entry.parameters.map(({ name }) => (filled[name] ?? "").trim());
  while (given.length > 0 && given[given.length - 1] === "") given.pop();
  return `=${NAMESPACE}.${entry.name}(${given.join(",")})`;
}

/** Names of the arguments that may not be left out and are empty. */
export function missingArguments(
  entry: FunctionMetadata,
  filled: Readonly<Record<string, string>>,
): readonly string[] {
  return entry.parameters
    .filter(({ name, optional }) => optional !== true && (filled[name] ?? "").trim() === "")
    .map(({ name }) => name);
}
