export interface Address {
  /** https, of a folder, with its last slash. */
  readonly url?: string;
  readonly officeJs?: "local" | "cdn";
}
export function filesOf(folder: string): string[];
export function addressProblem(text?: string): string | undefined;
export function asFolder(address: string): string;
export function giveAddress(folder: string, address?: Address): void;
