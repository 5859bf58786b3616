import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import type { NativeBridge } from "./bridge";

/** API sets the emulated Excel claims; a test may lower ExcelApi or take one away. */
export interface ApiSets {
  readonly [name: string]: string;
}

export const NEWEST: ApiSets = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
};

/** What the globals look like that the script leaves behind; the types are Microsoft's own (@types/office-js). */
interface OfficeGlobals {
  window?: unknown;
  navigator?: unknown;
  _richApiNativeBridge?: NativeBridge;
  Office?: object;
  OSF?: { _OfficeAppFactory?: object };
  OfficeExtension?: { Utility: object };
}

let loadedFor: NativeBridge | undefined;

/**
 * Runs Microsoft's library, unmodified, in this test file's own process, with `bridge` as the Excel behind it. The library
 * keeps its state in globals, so a test file loads it once; vitest gives each test file a process of its own.
 */
export function loadOffice(bridge: NativeBridge, apiSets: () => ApiSets): void {
  if (loadedFor) throw new Error("office.js is already loaded in this test file.");
  loadedFor = bridge;
  const globals = globalThis as unknown as OfficeGlobals;
  globals.window = globalThis;
  // Node's own navigator cannot be written to; the library only looks for old browsers in it.
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "test" }, configurable: true });
  globals._richApiNativeBridge = bridge;
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInThisContext();
  if (!globals.Office || !globals.OfficeExtension || !globals.OSF)
    throw new Error("office.js did not start.");
  const requirements = {
    isSetSupported: (name: string, version = "1.1") => atLeast(apiSets()[name], version),
  };
  // In Excel the loader (office.js) puts this in place before it loads the library for its host.
  globals.OSF = { ...globals.OSF, _OfficeAppFactory: { getContext: () => ({ requirements }) } };
  // The library checks API sets in its proxies only when told so, on whichever class of the chain carries the switch.
  for (
    let utility: object | null = globals.OfficeExtension.Utility;
    utility && utility !== Function.prototype;
  ) {
    Object.assign(utility, { _doApiNotSupportedCheck: true });
    utility = Object.getPrototypeOf(utility) as object | null;
  }
}

function atLeast(has: string | undefined, wanted: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
