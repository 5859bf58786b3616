import type { FunctionDefinition } from "./definition";
import { logicalFunctions } from "./logical";
import { aggregateFunctions } from "./aggregates";

let all: ReadonlyMap<string, FunctionDefinition> | undefined;

/** Excel's own functions, by name; put together when first asked for. */
export function builtIns(): ReadonlyMap<string, FunctionDefinition> {
  all ??= new Map(
    [logicalFunctions, aggregateFunctions].flat().map((definition) => [definition.name, definition]),
  );
  return all;
}

export function builtInFunctions(): readonly string[] {
  return [...builtIns().keys()].sort();
}
