import type { Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import type { Value } from "../evaluate/value";
import type { Node } from "../formula/nodes";

/** How a worksheet function is called. */
export type FunctionDefinition = {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Recalculated with every recalculation. */
  readonly volatile?: boolean;
  /** Its result depends on where it stands, not only on its arguments' values. */
  readonly positional?: boolean;
} & (
  | {
      readonly kind: "lifted";
      /** One letter an argument: n number, s text, b logical, v any cell value. */
      readonly letters: string;
      readonly call: (args: readonly never[], context: Context) => Scalar;
    }
  | {
      readonly kind: "plain";
      readonly call: (args: readonly (Value | undefined)[], context: Context) => Value;
    }
  | { readonly kind: "lazy"; readonly call: (args: readonly (Node | null)[], context: Context) => Value }
);

type Letter = "n" | "s" | "b" | "v";
type ArgumentOf<L> = L extends "n" ? number : L extends "s" ? string : L extends "b" ? boolean : Scalar;
type Required<S extends string> = S extends `${infer L extends Letter}${infer Rest}`
  ? [ArgumentOf<L>, ...Required<Rest>]
  : [];
type Optional<S extends string> = S extends `${infer L extends Letter}${infer Rest}`
  ? [ArgumentOf<L>?, ...Optional<Rest>]
  : [];
/** "nn[s]" = two numbers and a text that may be left out. */
export type Arguments<S extends string> = S extends `${infer First}[${infer Rest}]`
  ? [...Required<First>, ...Optional<Rest>]
  : Required<S>;

/**
 * A function of single values. Given ranges or arrays it runs once a cell; an error among its arguments is its result
 * (except for letter v, which takes errors as they are).
 */
export function lifted<const S extends string>(
  name: string,
  signature: S,
  call: (...args: Arguments<S>) => Scalar,
): FunctionDefinition {
  const [first = "", rest = ""] = signature.replace("]", "").split("[");
  return {
    kind: "lifted",
    name,
    minimum: first.length,
    maximum: first.length + rest.length,
    letters: first + rest,
    call: (args) => call(...(args as unknown as Arguments<S>)),
  };
}

/** A function that takes its arguments as they are: references, arrays, lambdas, errors. Undefined = left empty or out. */
export function plain(
  name: string,
  minimum: number,
  maximum: number,
  call: (args: readonly (Value | undefined)[], context: Context) => Value,
): FunctionDefinition {
  return { kind: "plain", name, minimum, maximum, call };
}

/** A function that decides itself which arguments to evaluate. */
export function lazy(
  name: string,
  minimum: number,
  maximum: number,
  call: (args: readonly (Node | null)[], context: Context) => Value,
): FunctionDefinition {
  return { kind: "lazy", name, minimum, maximum, call };
}

export function volatile(definition: FunctionDefinition): FunctionDefinition {
  return { ...definition, volatile: true };
}

export function positional(definition: FunctionDefinition): FunctionDefinition {
  return { ...definition, positional: true };
}
