import { CellError } from "../../values";
import { toNumber } from "../evaluate/coerce";
import type { Context } from "../evaluate/context";
import { wrongNumber } from "../evaluate/errors";
import { toMatrix, toScalar } from "../evaluate/read";
import type { Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";

type Args = readonly (Value | undefined)[];

/** A zero of `balance` near the guess: Newton's steps with a numeric slope, carried on until the rate stops moving. */
function solveRate(balance: (rate: number) => number, guess: number): number | undefined {
  let rate = guess;
  for (let step = 0; step < 200; step += 1) {
    const value = balance(rate);
    if (value === 0) return rate;
    const width = Math.max(Math.abs(rate), 1e-3) * 1e-6;
    const slope = (balance(rate + width) - balance(rate - width)) / (2 * width);
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return bisect(balance);
    if (Math.abs(next - rate) <= 1e-15 * Math.max(Math.abs(next), 1e-3)) return next;
    rate = next;
  }
  return Math.abs(balance(rate)) < 1e-7 ? rate : bisect(balance);
}

/** Where Newton runs away: the first change of sign between -99 % and 1,000,000 %. */
function bisect(balance: (rate: number) => number): number | undefined {
  let low = -0.99;
  for (let high = -0.98; high < 10_000; high = high < 1 ? high + 0.02 : high * 1.5) {
    if (balance(low) * balance(high) <= 0) {
      let [from, to] = [low, high];
      for (let step = 0; step < 200; step += 1) {
        const middle = (from + to) / 2;
        if (balance(from) * balance(middle) <= 0) to = middle;
        else from = middle;
      }
      return (from + to) / 2;
    }
    low = high;
  }
  return undefined;
}

function answer(rate: number | undefined): number | CellError {
  return rate ?? wrongNumber("No rate fits these payments.");
}

function numbers(args: Args, context: Context, defaults: readonly number[]): number[] | CellError {
  const result: number[] = [];
  for (let index = 0; index < Math.max(args.length, defaults.length); index += 1) {
    const arg = args[index];
    const number = arg === undefined ? (defaults[index] ?? 0) : toNumber(toScalar(arg, context));
    if (number instanceof CellError) return number;
    result.push(number);
  }
  return result;
}

function rate(args: Args, context: Context): Value {
  const read = numbers(args, context, [0, 0, 0, 0, 0, 0.1]);
  if (read instanceof CellError) return read;
  const [periods = 0, payment = 0, present = 0, future = 0, due = 0, guess = 0.1] = read;
  if (periods <= 0) return wrongNumber("RATE needs a number of periods above 0.");
  const balance = (each: number): number => {
    if (Math.abs(each) < 1e-12) return present + payment * periods + future;
    const growth = (1 + each) ** periods;
    return present * growth + payment * (1 + each * (due === 0 ? 0 : 1)) * ((growth - 1) / each) + future;
  };
  return answer(solveRate(balance, guess));
}

function flows(value: Value | undefined, context: Context): number[] | CellError {
  const cells = toMatrix(value ?? null, context).flat();
  const problem = cells.find((cell) => cell instanceof CellError);
  return problem instanceof CellError
    ? problem
    : cells.filter((cell): cell is number => typeof cell === "number");
}

function bothSigns(values: readonly number[]): boolean {
  return values.some((value) => value > 0) && values.some((value) => value < 0);
}

function irr([value, start]: Args, context: Context): Value {
  const values = flows(value, context);
  if (values instanceof CellError) return values;
  const guess = toNumber(toScalar(start ?? 0.1, context));
  if (guess instanceof CellError) return guess;
  if (!bothSigns(values)) return wrongNumber("IRR needs at least one payment in and one out.");
  return answer(
    solveRate((each) => values.reduceRight((total, flow) => total / (1 + each) + flow, 0), guess),
  );
}

function xirr([value, dates, start]: Args, context: Context): Value {
  const [values, days] = [flows(value, context), flows(dates, context)];
  if (values instanceof CellError) return values;
  if (days instanceof CellError) return days;
  const guess = toNumber(toScalar(start ?? 0.1, context));
  if (guess instanceof CellError) return guess;
  const first = Math.floor(days[0] ?? 0);
  if (values.length !== days.length || !bothSigns(values) || days.some((day) => Math.floor(day) < first)) {
    return wrongNumber(
      "XIRR needs as many dates as payments, none before the first, and payments in and out.",
    );
  }
  return answer(
    solveRate(
      (each) =>
        values.reduce(
          (total, flow, at) => total + flow / (1 + each) ** ((Math.floor(days[at] ?? 0) - first) / 365),
          0,
        ),
      guess,
    ),
  );
}

export const returnFunctions: FunctionDefinition[] = [
  plain("RATE", 3, 6, rate),
  plain("IRR", 1, 2, irr),
  plain("XIRR", 2, 3, xirr),
];
