import type { ExcelHost } from "./excelHost";

/** A result as it reaches Excel, in the runtime's own form. */
export interface ArrivedResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  /** The runtime's numbers: 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 8 #NULL!; 0 and 2 an exception of another kind. */
  readonly errorCode?: number;
}

/** How Excel of different makes hands over a blank cell. */
export const BLANKS = { web: null, desktop: 0, older: "" } as const;

const CUSTOM_FUNCTIONS = 1;
const INVOKE = 1000;
/** The function takes cells that hold errors. */
const ALLOWS_ERRORS = 4;

/** Calls functions through office.js's own runtime, as Excel does when it calculates, and collects what comes back. */
export class CustomFunctionCalls {
  private nextId = 1;
  private readonly waiting = new Map<number, (result: ArrivedResult) => void>();

  constructor(private readonly host: ExcelHost) {
    host.customFunctions.onResults = (results) => {
      for (const result of results.map(readResult)) {
        this.waiting.get(result.id)?.(result);
        this.waiting.delete(result.id);
      }
    };
  }

  call(name: string, ...parameters: readonly unknown[]): Promise<ArrivedResult> {
    const id = this.nextId++;
    const arrived = new Promise<ArrivedResult>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify([id, name, parameters, "Sheet1!A1", ALLOWS_ERRORS]);
    this.host.bridge.sendEvent([
      { messageCategory: CUSTOM_FUNCTIONS, messageType: INVOKE, targetId: "", message },
    ]);
    return arrived;
  }
}

/** Newer runtimes send [id, succeeded, value, code], older ones an object. */
function readResult(arrived: unknown): ArrivedResult {
  if (Array.isArray(arrived)) {
    const [id, succeeded, value, errorCode] = arrived as [number, boolean, unknown, number | undefined];
    return { id, failed: !succeeded, value, ...(succeeded || errorCode === undefined ? {} : { errorCode }) };
  }
  const { id, failed, value, errorCode } = arrived as ArrivedResult;
  return { id, failed: failed ?? false, value, ...(errorCode === undefined ? {} : { errorCode }) };
}
