import { HostObject } from "../hostObject";

/** Where the custom-function runtime puts its results. */
export class CustomFunctionsService extends HostObject {
  /** Called with each delivery of results, as they arrived. */
  onResults: (results: readonly unknown[]) => void = () => undefined;

  SetInvocationResults(results: readonly unknown[]): void {
    this.onResults(results);
  }

  SetInvocationArrayResults(results: readonly unknown[]): void {
    this.onResults(results);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // Excel may now ask for functions; here the test decides when.
  }

  _GetEnabledFeatures(): number[] {
    return [];
  }
}
