import type { FunctionMetadata, FunctionsHelp } from "../functionMetadata";

/** Functions that hold every word asked for, those with it in their name first. */
export function searchFunctions(
  functions: readonly FunctionMetadata[],
  query: string,
  help: FunctionsHelp = {},
): readonly FunctionMetadata[] {
  const asked = query
    .trim()
    .toLowerCase()
    .replace(/^=?(mn\.)?/, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (asked.length === 0) return functions;
  const ranked = functions.flatMap((entry) => {
    const name = entry.name.toLowerCase();
    const text = [
      name,
      name.replaceAll("_", " "),
      entry.description,
      help[entry.id]?.category,
      ...entry.parameters.flatMap((parameter) => [parameter.name, parameter.description]),
    ]
      .join(" ")
      .toLowerCase();
    if (!asked.every((word) => text.includes(word))) return [];
    const rank = asked.every((word) => name.startsWith(word))
      ? 0
      : asked.every((word) => name.includes(word))
        ? 1
        : 2;
    return [{ entry, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}

/** The groups functions come in, by name. */
export function categoriesOf(functions: readonly FunctionMetadata[], help: FunctionsHelp): readonly string[] {
  const named = functions.flatMap(({ id }) => help[id]?.category ?? []);
  return [...new Set(named)].sort((one, other) => one.localeCompare(other));
}
