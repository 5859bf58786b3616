import { UNITED_STATES, type NumberStyle } from "../../measures/cells/typedNumber";
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

/**
 * The formula for what was filled in so far; arguments left empty at the end fall away, between others they stay empty. A number typed
 * with a decimal comma gets the point that formulas are written with: the comma would divide arguments.
 */
export function formulaOf(
  entry: FunctionMetadata,
  filled: Readonly<Record<string, string>>,
  { decimal }: NumberStyle = UNITED_STATES,
): string {
  const given = entry.parameters
    .map(({ name }) => (filled[name] ?? "").trim())
    .map((text) => (decimal === "," && /^[-+]?\d*,\d+$/.test(text) ? text.replace(",", ".") : text));
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
