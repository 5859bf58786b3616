import { CellError, type Scalar } from "../../values";
import type { BinaryOperator } from "../formula/nodes";
import { compareScalars, toNumber, toText } from "./coerce";
import { DIVIDE_BY_ZERO, NOT_A_NUMBER } from "./errors";

export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : NOT_A_NUMBER;
}

export function raise(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NOT_A_NUMBER;
  if (base === 0 && exponent < 0) return DIVIDE_BY_ZERO;
  return finite(base ** exponent);
}

/** One operator on two single values. The left side's error comes first. */
export function applyBinary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "&": {
      return `${String(toText(left))}${String(toText(right))}`;
    }
    case "=":
      return compareScalars(left, right) === 0;
    case "<>":
      return compareScalars(left, right) !== 0;
    case "<":
      return compareScalars(left, right) < 0;
    case ">":
      return compareScalars(left, right) > 0;
    case "<=":
      return compareScalars(left, right) <= 0;
    case ">=":
      return compareScalars(left, right) >= 0;
  }
  const one = typeof left === "number" ? left : toNumber(left);
  if (one instanceof CellError) return one;
  const other = typeof right === "number" ? right : toNumber(right);
  if (other instanceof CellError) return other;
  switch (operator) {
    case "+":
      return finite(one + other);
    case "-":
      return finite(one - other);
    case "*":
      return finite(one * other);
    case "/":
      return other === 0 ? DIVIDE_BY_ZERO : finite(one / other);
    default:
      return raise(one, other);
  }
}

export function applyUnary(operator: "+" | "-" | "%", value: Scalar): Scalar {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (number instanceof CellError) return number;
  // Excel has no negative zero.
  return operator === "-" ? 0 - number : number / 100;
}
