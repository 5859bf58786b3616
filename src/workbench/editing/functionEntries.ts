import type { FunctionLibrary } from "../../spreadsheet/api";
import { builtInHelp } from "./builtInHelp";
import type { ArgumentEntry, FunctionEntry } from "./functionHelp";

/** Everything the list of functions offers: our own with their metadata, and Excel's with a line of help where we have one. */
export function functionEntries(library: FunctionLibrary, builtIn: readonly string[]): FunctionEntry[] {
  const own = library.functions.map((one): FunctionEntry => ({
    name: `${library.namespace}.${one.name}`,
    description: one.description ?? "",
    arguments: one.parameters.map((parameter): ArgumentEntry => ({
      name: parameter.name,
      ...(parameter.description ? { description: parameter.description } : {}),
      ...(parameter.optional ? { optional: true } : {}),
      ...(parameter.repeating ? { repeating: true } : {}),
    })),
    ...(one.helpUrl ? { helpUrl: localHelp(one.helpUrl) } : {}),
  }));
  const known = new Map(builtInHelp.map((line) => readHelpLine(line)).map((entry) => [entry.name, entry]));
  const excel = builtIn.map((name) => known.get(name) ?? { name, description: "", arguments: [] });
  return [...own, ...excel];
}

/** The function reference lies beside this page, wherever that is served from. */
function localHelp(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]+\//, "");
  return /^[\w./#-]+$/.test(path) ? path : address;
}

/** "ROUND(number, digits): Rounds half away from zero." with [optional] and repeating ... arguments. */
export function readHelpLine(line: string): FunctionEntry {
  const parts = /^([A-Z0-9.]+)\((.*?)\): (.*)$/.exec(line);
  if (!parts) throw new Error(`This line of help cannot be read: ${line}`);
  const [, name = "", list = "", description = ""] = parts;
  const names = list === "" ? [] : list.split(", ");
  return {
    name,
    description,
    arguments: names.map((text): ArgumentEntry => {
      const optional = text.startsWith("[");
      const repeating = text.includes("...");
      return {
        name: text.replace(/[[\]]|\.\.\./g, ""),
        ...(optional ? { optional } : {}),
        ...(repeating ? { repeating } : {}),
      };
    }),
  };
}
