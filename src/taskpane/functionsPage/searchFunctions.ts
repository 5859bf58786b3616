import type { FunctionMetadata } from "../functionMetadata";

/** Functions that hold every word asked for, those with it in their name first. */
export function searchFunctions(
  functions: readonly FunctionMetadata[],
  query: string,
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
      entry.category,
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

/** The groups functions come in, in the order they first appear. */
export function categoriesOf(functions: readonly FunctionMetadata[]): readonly string[] {
  return [...new Set(functions.flatMap((entry) => (entry.category === undefined ? [] : [entry.category])))];
}
