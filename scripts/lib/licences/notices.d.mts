export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly address: string;
  /** Licence and notice files as they stand in the package. */
  readonly text: string;
}
export const NOTICES_FILE: string;
export function packageFolder(file: string): string | undefined;
export function readPackage(folder: string): BundledPackage;
export function licenceProblems(packages: readonly BundledPackage[]): string[];
export function noticesText(packages: readonly BundledPackage[]): string;
