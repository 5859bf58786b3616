/**
 * The part of Excel's `CustomFunctions` object our functions use, for places that are not Excel: the workbench, `mn`, tests.
 * Inside Excel the real object is there first and this changes nothing.
 */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export function installCustomFunctions(): void {
  const host = globalThis as { CustomFunctions?: unknown };
  host.CustomFunctions ??= { Error: CustomFunctionsError, ErrorCode, associate: () => undefined };
}
