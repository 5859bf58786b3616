/*
 * The messages between Microsoft's office.js and its host, as the library sends them through `_richApiNativeBridge`
 * (read in @microsoft/office-js 1.1.110, excel-win32-16.01.debug.js). A request lists the objects it talks about as paths
 * (root, property of, method of, item of, kept reference) and what to do with them as actions, in order.
 */

export const enum PathType {
  global = 1,
  newObject = 2,
  method = 3,
  property = 4,
  indexer = 5,
  reference = 6,
  nullObject = 7,
}

export const enum ActionType {
  instantiate = 1,
  query = 2,
  method = 3,
  set = 4,
  trace = 5,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same length as Arguments: the path of an argument that is itself an object, 0 elsewhere; nested in lists. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface RequestBody {
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly Actions: readonly Action[];
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Bit of a request's flags: wait until the person has left the cell they are editing. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Numbers of the messages in both directions. */
export const MessageType = { request: 1, event: 3 } as const;

/** What Excel answers when it refuses: the codes people read in OfficeExtension.Error.code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function invalidArgument(): HostError {
  return new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}
