import type { OfficeJsPlace } from "../address.mjs";

export interface ReleaseOptions {
  readonly url: string;
  readonly officeJs: OfficeJsPlace;
  readonly output: string;
  readonly from?: string;
  readonly skipTests: boolean;
  readonly allowChanges: boolean;
}
export const usage: string;
export function releaseAddressProblem(text: string): string | undefined;
export function readReleaseOptions(
  words: readonly string[],
):
  | { readonly options: ReleaseOptions; readonly problem?: undefined }
  | { readonly options?: undefined; readonly problem: string };
