import type { Matrix, Rectangle, Scalar } from "../../values";
import type { FunctionDefinition } from "../builtins/definition";

/** A formula's parts, with references and functions already found. */
export type Node =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "array"; readonly cells: Matrix }
  | ReferenceNode
  | StructuredNode
  | NameNode
  | CallNode
  | { readonly kind: "apply"; readonly callee: Node; readonly args: readonly (Node | null)[] }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%" | "@" | "#"; readonly of: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "lambda"; readonly parameters: readonly string[]; readonly body: Node }
  | {
      readonly kind: "let";
      readonly names: readonly string[];
      readonly values: readonly Node[];
      readonly body: Node;
    };

export type BinaryOperator =
  "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | "&" | ":" | " " | ",";

export interface ReferenceNode {
  readonly kind: "reference";
  /** As written; undefined means the formula's own sheet. */
  readonly sheet?: string;
  readonly area: Rectangle;
}

export interface StructuredNode {
  readonly kind: "structured";
  /** Undefined inside the table itself: [@Amount]. */
  readonly table?: string;
  readonly sections: readonly string[];
  /** One column, or the first and last of several. */
  readonly columns: readonly string[];
}

export interface NameNode {
  readonly kind: "name";
  readonly name: string;
  readonly sheet?: string;
}

export interface CallNode {
  readonly kind: "call";
  /** Upper case, without the prefixes files use. */
  readonly name: string;
  readonly definition?: FunctionDefinition;
  readonly args: readonly (Node | null)[];
}
