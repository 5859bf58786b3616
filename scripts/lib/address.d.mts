/** "cdn" is Microsoft's public server; "gcc", "gcch" and "dod" those of its government clouds; "local" is beside the add-in. */
export type OfficeJsPlace = "cdn" | "gcc" | "gcch" | "dod" | "local";
export interface Address {
  /** https, of a folder, with its last slash. */
  readonly url?: string;
  readonly officeJs?: OfficeJsPlace;
}
export function filesOf(folder: string): string[];
export function addressProblem(text?: string): string | undefined;
export function asFolder(address: string): string;
export function giveAddress(folder: string, address?: Address): void;
