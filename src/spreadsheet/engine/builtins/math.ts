import { CellError, type Scalar } from "../../values";
import { DIVIDE_BY_ZERO, NOT_A_NUMBER, wrongNumber, wrongValue } from "../evaluate/errors";
import { finite, raise } from "../evaluate/operators";
import { lifted, plain, type FunctionDefinition } from "./definition";
import { eachNumber } from "./numbers";
import { roundAway, roundDown, roundUp } from "./rounding";

function factorial(value: number): number | CellError {
  const whole = Math.trunc(value);
  if (whole < 0) return wrongNumber("FACT takes no negative number.");
  let result = 1;
  for (let factor = 2; factor <= whole && Number.isFinite(result); factor += 1) result *= factor;
  return finite(result);
}

export function combinations(total: number, chosen: number): number | CellError {
  const [n, k] = [Math.trunc(total), Math.trunc(chosen)];
  if (n < 0 || k < 0 || k > n)
    return wrongNumber("The number chosen must be from 0 to the number there are.");
  let result = 1;
  for (let step = 1; step <= Math.min(k, n - k); step += 1)
    result = (result * (n - Math.min(k, n - k) + step)) / step;
  return finite(Math.round(result) === result || result > 2 ** 53 ? result : Math.round(result));
}

/** To the next multiple; `toward` picks the side: ceil away from or floor toward minus infinity. */
function multiple(value: number, step: number, toward: (quotient: number) => number): number {
  if (step === 0) return 0;
  const quotient = value / step;
  const nearest = Math.round(quotient);
  // 0.3 / 0.1 is a hair below 3: a quotient that is whole to 15 digits is whole.
  const whole = Math.abs(quotient - nearest) < 1e-14 * Math.abs(quotient) ? nearest : toward(quotient);
  return tidy(whole * step);
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function ceilingMath(value: number, step = value < 0 ? -1 : 1, mode = 0): number {
  const size = Math.abs(step);
  return multiple(value, size, value < 0 && mode !== 0 ? Math.floor : Math.ceil);
}

function floorMath(value: number, step = value < 0 ? -1 : 1, mode = 0): number {
  const size = Math.abs(step);
  return multiple(value, size, value < 0 && mode !== 0 ? Math.ceil : Math.floor);
}

function commonDivisor(one: number, other: number): number {
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

function wholeNumbers(
  name: string,
  combine: (one: number, other: number) => number,
  start: number,
): FunctionDefinition {
  return plain(name, 1, 255, (args) => {
    let result = start;
    let negative = false;
    const problem = eachNumber(args, (number) => {
      if (number < 0) negative = true;
      result = combine(result, Math.trunc(number));
    });
    if (problem) return problem;
    return negative ? wrongNumber(`${name} takes no negative numbers.`) : finite(result);
  });
}

const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string | CellError {
  let rest = Math.trunc(value);
  if (rest < 0 || rest > 3999) return wrongValue("ROMAN takes a number from 0 to 3999.");
  let text = "";
  for (const [size, letters] of ROMAN) for (; rest >= size; rest -= size) text += letters;
  return text;
}

function arabic(text: string): number | CellError {
  const letters = text.trim().toUpperCase();
  const sign = letters.startsWith("-") ? -1 : 1;
  const worth: Record<string, number> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };
  let total = 0;
  const digits = [...letters.replace("-", "")].map((letter) => worth[letter]);
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits[at];
    if (digit === undefined) return wrongValue("This is not a Roman number.");
    total += digit < (digits[at + 1] ?? 0) ? -digit : digit;
  }
  return sign * total;
}

const one = (name: string, call: (value: number) => number) =>
  lifted(name, "n", (value) => finite(call(value)));

/** A trigonometric reciprocal: 1 / f, undefined where f is 0. */
const reciprocal = (name: string, call: (value: number) => number) =>
  lifted(name, "n", (value) => (call(value) === 0 ? DIVIDE_BY_ZERO : finite(1 / call(value))));

function within(name: string, low: number, high: number, call: (value: number) => number) {
  return lifted(name, "n", (value): Scalar =>
    value < low || value > high
      ? wrongNumber(`${name} takes a number from ${low} to ${high}.`)
      : finite(call(value)),
  );
}

function logarithm(value: number, base: number): number | CellError {
  if (value <= 0) return wrongNumber("Logarithms exist for numbers above 0 only.");
  if (base <= 0) return wrongNumber("The base of a logarithm must be above 0.");
  if (base === 1) return DIVIDE_BY_ZERO;
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

export const mathFunctions: FunctionDefinition[] = [
  one("ABS", Math.abs),
  one("SIGN", Math.sign),
  one("INT", Math.floor),
  lifted("TRUNC", "n[n]", (value, digits = 0) => roundDown(value, digits)),
  lifted("ROUND", "nn", roundAway),
  lifted("ROUNDUP", "nn", roundUp),
  lifted("ROUNDDOWN", "nn", roundDown),
  lifted("MROUND", "nn", (value, step) => {
    if (value * step < 0) return wrongNumber("MROUND needs both numbers with the same sign.");
    return multiple(value, step, (quotient) => Math.round(quotient));
  }),
  lifted("CEILING", "nn", (value, step) => {
    if (value > 0 && step < 0)
      return wrongNumber("CEILING cannot round a positive number to a negative step.");
    return multiple(value, step, Math.ceil);
  }),
  lifted("FLOOR", "nn", (value, step) => {
    if (value > 0 && step < 0) return wrongNumber("FLOOR cannot round a positive number to a negative step.");
    return step === 0 ? (value === 0 ? 0 : DIVIDE_BY_ZERO) : multiple(value, step, Math.floor);
  }),
  lifted("CEILING.MATH", "n[nn]", ceilingMath),
  lifted("FLOOR.MATH", "n[nn]", floorMath),
  lifted("CEILING.PRECISE", "n[n]", (value, step = 1) => ceilingMath(value, step)),
  lifted("ISO.CEILING", "n[n]", (value, step = 1) => ceilingMath(value, step)),
  lifted("FLOOR.PRECISE", "n[n]", (value, step = 1) => floorMath(value, step)),
  lifted("EVEN", "n", (value) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2)),
  lifted("ODD", "n", (value) =>
    value === 0 ? 1 : Math.sign(value) * (2 * Math.ceil((Math.abs(value) - 1) / 2) + 1),
  ),
  lifted("MOD", "nn", (value, by) => {
    if (by === 0) return DIVIDE_BY_ZERO;
    const rest = value - by * Math.floor(value / by);
    // The quotient's rounding can leave a rest as large as the divisor.
    return Math.abs(rest) >= Math.abs(by) ? 0 : rest;
  }),
  lifted("QUOTIENT", "nn", (value, by) => (by === 0 ? DIVIDE_BY_ZERO : finite(Math.trunc(value / by)))),
  lifted("POWER", "nn", raise),
  lifted("SQRT", "n", (value) =>
    value < 0 ? wrongNumber("A negative number has no square root.") : Math.sqrt(value),
  ),
  lifted("SQRTPI", "n", (value) =>
    value < 0 ? wrongNumber("A negative number has no square root.") : Math.sqrt(value * Math.PI),
  ),
  one("EXP", Math.exp),
  lifted("LN", "n", (value) =>
    value <= 0 ? wrongNumber("Logarithms exist for numbers above 0 only.") : Math.log(value),
  ),
  lifted("LOG", "n[n]", (value, base = 10) => logarithm(value, base)),
  lifted("LOG10", "n", (value) => logarithm(value, 10)),
  lifted("PI", "", () => Math.PI),
  one("SIN", Math.sin),
  one("COS", Math.cos),
  one("TAN", Math.tan),
  one("SINH", Math.sinh),
  one("COSH", Math.cosh),
  one("TANH", Math.tanh),
  within("ASIN", -1, 1, Math.asin),
  within("ACOS", -1, 1, Math.acos),
  one("ATAN", Math.atan),
  lifted("ATAN2", "nn", (x, y) => (x === 0 && y === 0 ? DIVIDE_BY_ZERO : Math.atan2(y, x))),
  one("ASINH", Math.asinh),
  within("ACOSH", 1, Infinity, Math.acosh),
  lifted("ATANH", "n", (value) => (Math.abs(value) >= 1 ? NOT_A_NUMBER : Math.atanh(value))),
  reciprocal("SEC", Math.cos),
  reciprocal("CSC", Math.sin),
  reciprocal("COT", Math.tan),
  reciprocal("SECH", Math.cosh),
  reciprocal("CSCH", Math.sinh),
  reciprocal("COTH", Math.tanh),
  lifted("ACOT", "n", (value) => Math.PI / 2 - Math.atan(value)),
  lifted("ACOTH", "n", (value) => (Math.abs(value) <= 1 ? NOT_A_NUMBER : Math.atanh(1 / value))),
  one("DEGREES", (value) => (value * 180) / Math.PI),
  one("RADIANS", (value) => (value * Math.PI) / 180),
  lifted("FACT", "n", factorial),
  lifted("FACTDOUBLE", "n", (value) => {
    const whole = Math.trunc(value);
    if (whole < -1) return wrongNumber("FACTDOUBLE takes no number below -1.");
    let result = 1;
    for (let factor = whole; factor > 1 && Number.isFinite(result); factor -= 2) result *= factor;
    return finite(result);
  }),
  lifted("COMBIN", "nn", combinations),
  lifted("COMBINA", "nn", (n, k) =>
    n === 0 && k === 0 ? 1 : combinations(Math.trunc(n) + Math.trunc(k) - 1, k),
  ),
  lifted("PERMUT", "nn", (n, k) => {
    const [total, chosen] = [Math.trunc(n), Math.trunc(k)];
    if (total < 0 || chosen < 0 || chosen > total)
      return wrongNumber("The number chosen must be from 0 to the number there are.");
    let result = 1;
    for (let step = 0; step < chosen; step += 1) result *= total - step;
    return finite(result);
  }),
  lifted("PERMUTATIONA", "nn", (n, k) =>
    n < 0 || k < 0 ? NOT_A_NUMBER : finite(Math.trunc(n) ** Math.trunc(k)),
  ),
  wholeNumbers("GCD", (result, next) => commonDivisor(result, next), 0),
  wholeNumbers(
    "LCM",
    (result, next) => (next === 0 || result === 0 ? 0 : (result / commonDivisor(result, next)) * next),
    1,
  ),
  plain("MULTINOMIAL", 1, 255, (args) => {
    let total = 0;
    let result: number | CellError = 1;
    const problem = eachNumber(args, (number) => {
      total += Math.trunc(number);
      const ways = combinations(total, Math.trunc(number));
      result = ways instanceof CellError || result instanceof CellError ? ways : result * ways;
    });
    return problem ?? result;
  }),
  lifted("ROMAN", "n[n]", roman),
  lifted("ARABIC", "s", arabic),
  lifted("BASE", "nn[n]", (value, radix, length = 0) => {
    if (value < 0 || radix < 2 || radix > 36)
      return wrongNumber("BASE takes a number from 0 on and a base from 2 to 36.");
    return Math.trunc(value).toString(Math.trunc(radix)).toUpperCase().padStart(Math.trunc(length), "0");
  }),
  lifted("DECIMAL", "sn", (text, radix) => {
    const base = Math.trunc(radix);
    const allowed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".slice(0, base);
    const letters = [...text.trim().toUpperCase()];
    if (base < 2 || base > 36 || letters.some((letter) => !allowed.includes(letter))) {
      return wrongNumber("This text is not a number of that base.");
    }
    return finite(letters.reduce((total, letter) => total * base + allowed.indexOf(letter), 0));
  }),
];
