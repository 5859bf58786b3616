import { installCustomFunctions } from "./runtime";

/*
 * Joins what Excel reads about our functions (metadata.json) with what runs behind each, for hosts that are not Excel: the workbench
 * and `mn`. The result fits the spreadsheet's FunctionLibrary by its shape; neither room knows the other.
 */

interface FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly result?: { readonly type?: string; readonly dimensionality?: string };
    readonly options?: {
      readonly volatile?: boolean;
      readonly stream?: boolean;
      readonly cancelable?: boolean;
    };
  }[];
}

type Dimensionality = "scalar" | "matrix";

/** Functions without an implementation are left out; a house rule sees to it that there are none. */
export function functionLibrary(
  metadata: FunctionMetadata,
  implementations: Readonly<Record<string, (...args: never[]) => unknown>>,
) {
  installCustomFunctions();
  const functions = metadata.functions.flatMap((entry) => {
    const implementation = implementations[entry.id];
    if (!implementation) return [];
    return [
      {
        ...entry,
        parameters: entry.parameters.map((parameter) => ({
          ...parameter,
          dimensionality: (parameter.dimensionality === "matrix" ? "matrix" : "scalar") as Dimensionality,
        })),
        result: {
          ...(entry.result?.type !== undefined && { type: entry.result.type }),
          dimensionality: (entry.result?.dimensionality === "matrix" ? "matrix" : "scalar") as Dimensionality,
        },
        implementation: implementation as (...args: unknown[]) => unknown,
      },
    ];
  });
  return { namespace: "MN", functions };
}
