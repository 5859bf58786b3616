import { aggregateFunctions } from "./aggregates";
import { arrayFunctions } from "./arrays";
import { borrowedFunctions } from "./borrowed";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FunctionDefinition } from "./definition";
import { distributionFunctions } from "./distributions";
import { informationFunctions } from "./information";
import { lambdaFunctions } from "./lambdas";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { productFunctions } from "./products";
import { referenceFunctions } from "./references";
import { returnFunctions } from "./returns";
import { statisticFunctions } from "./statistics";
import { subtotalFunctions } from "./subtotals";
import { textFunctions } from "./text";

let all: ReadonlyMap<string, FunctionDefinition> | undefined;

/** Excel's own functions, by name; put together when first asked for. */
export function builtIns(): ReadonlyMap<string, FunctionDefinition> {
  all ??= new Map(
    [
      ...borrowedFunctions,
      ...returnFunctions,
      ...distributionFunctions,
      ...logicalFunctions,
      ...aggregateFunctions,
      ...conditionalFunctions,
      ...mathFunctions,
      ...productFunctions,
      ...statisticFunctions,
      ...subtotalFunctions,
      ...textFunctions,
      ...dateFunctions,
      ...informationFunctions,
      ...lookupFunctions,
      ...referenceFunctions,
      ...arrayFunctions,
      ...lambdaFunctions,
    ].map((definition) => [definition.name, definition]),
  );
  return all;
}

/** Names for help while typing; LET and LAMBDA are part of the language. */
export function builtInFunctions(): readonly string[] {
  return [...builtIns().keys(), "LET", "LAMBDA"].sort();
}
