import { HostObject } from "../hostObject";

/** Where the custom-function runtime puts its results. */
export class CustomFunctionsService extends HostObject {
  /** Every result as it arrived, in order. */
  readonly results: unknown[] = [];
  private readonly listeners: (() => void)[] = [];

  SetInvocationResults(results: readonly unknown[]): void {
    this.take(results);
  }

  SetInvocationArrayResults(results: readonly unknown[]): void {
    this.take(results);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // Excel may now ask for functions; here the test decides when.
  }

  _GetEnabledFeatures(): number[] {
    return [];
  }

  /** Resolves when results have arrived again. */
  next(): Promise<void> {
    return new Promise((resolve) => this.listeners.push(resolve));
  }

  private take(results: readonly unknown[]): void {
    this.results.push(...results);
    for (const listener of this.listeners.splice(0)) listener();
  }
}
