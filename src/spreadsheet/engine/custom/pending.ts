import { CellError } from "../../values";
import type { Context, ReadResult } from "../evaluate/context";
import type { Value } from "../evaluate/value";
import type { Formula } from "../formula/formula";
import type { WorkbookCore } from "../book/core";

export const BUSY = new CellError("#BUSY!", "This is being worked out. The result will appear here.");

/** Asynchronous results on their way. When one arrives its formula is worked out again, with the result at hand. */
export class Pending {
  private readonly running = new Set<Promise<void>>();
  private arrived = new Set<Formula>();

  constructor(private readonly core: WorkbookCore) {}

  await(context: Context, key: string, promise: PromiseLike<unknown>, read: ReadResult): Value {
    const { formula } = context;
    if (!formula) return BUSY;
    const run = formula.run;
    const results = (formula.asynchronous ??= new Map<string, Value>());
    results.set(key, BUSY);
    const finish = (value: Value) => {
      // The formula was edited, deleted or calculated anew meanwhile: this result is yesterday's.
      if (formula.run !== run || formula.asynchronous !== results) return;
      results.set(key, value);
      if (!formula.scratch) this.arrived.add(formula);
    };
    const done: Promise<void> = Promise.resolve(promise).then(
      (raw) => finish(read(raw, false)),
      (problem: unknown) => finish(read(problem, true)),
    );
    const tracked = done.then(() => {
      this.running.delete(tracked);
      this.deliver();
    });
    this.running.add(tracked);
    return BUSY;
  }

  /** Results that came in the same moment are shown together. */
  private deliver(): void {
    if (this.arrived.size === 0) return;
    const formulas = this.arrived;
    this.arrived = new Set();
    for (const formula of formulas) this.core.calculator.deliver(formula);
    this.core.settleDown();
  }

  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }
}
