import { HostCollection, HostObject, NullObject } from "./hostObject";
import {
  ActionType,
  HostError,
  invalidArgument,
  itemNotFound,
  PathType,
  type Action,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

export interface ProcessorContext {
  readonly root: HostObject;
  /** Service objects that are not under the workbook, by their type name. */
  newObject(typeName: string): HostObject;
  reference(id: string): HostObject | undefined;
}

/** Runs the actions of one request in order. The first error ends it; what came before stays done. */
export function processRequest(body: RequestBody, context: ProcessorContext): ResponseBody {
  const results: { ActionId: number; Value: unknown }[] = [];
  const paths = new Paths(body, context);
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = perform(action, paths);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const { code, message, status } =
        error instanceof HostError ? error : new HostError("GeneralException", String(error), 500);
      const target = body.ObjectPaths[String(action.ObjectPathId)];
      return {
        Results: results,
        Error: {
          Code: code,
          Message: message,
          HttpStatusCode: status,
          Location: action.Name || target?.Name || "",
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results };
}

function perform(action: Action, paths: Paths): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const target = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return target instanceof NullObject ? null : target.identity();
    case ActionType.query:
      return query(target, action.QueryInfo?.Select ?? []);
    case ActionType.method:
      return answer(paths.invoke(target, action.Name, action.ArgumentInfo));
    case ActionType.set:
      return assign(target, action.Name, paths.arguments(action.ArgumentInfo)[0]);
  }
}

/** A method's result that is an object travels as its identity. */
function answer(result: unknown): unknown {
  if (result instanceof NullObject) return null;
  return result instanceof HostObject ? result.identity() : (result ?? null);
}

class Paths {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: ProcessorContext,
  ) {}

  resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The request names object ${id} without its path.`);
    const object = this.find(path.ObjectPathType, path.Name, path.ParentObjectPathId, path.ArgumentInfo);
    this.resolved.set(id, object);
    return object;
  }

  private find(
    type: PathType,
    name: string,
    parentId: number | undefined,
    info: ArgumentInfo | undefined,
  ): HostObject {
    if (type === PathType.global) return this.context.root;
    if (type === PathType.newObject) return this.context.newObject(name);
    if (type === PathType.nullObject) return new NullObject();
    if (type === PathType.reference) {
      const kept = this.context.reference(name);
      if (!kept)
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return kept;
    }
    const parent = this.resolve(parentId ?? 0);
    if (parent instanceof NullObject) return parent;
    if (type === PathType.indexer) return itemOf(parent, this.arguments(info)[0]);
    const found = type === PathType.property ? read(parent, name) : this.invoke(parent, name, info);
    if (!(found instanceof HostObject)) throw unknownMember(parent, name);
    return found;
  }

  invoke(target: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    if (target instanceof NullObject) return target;
    const method: unknown = Reflect.get(target, name, target);
    if (typeof method !== "function") throw unknownMember(target, name);
    return Reflect.apply(method, target, this.arguments(info));
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references?.[index];
      return typeof reference === "number" && reference > 0 ? this.resolve(reference) : argument;
    });
  }
}

function itemOf(parent: HostObject, key: unknown): HostObject {
  if (!(parent instanceof HostCollection)) throw invalidArgument();
  const item: unknown = parent.find(key);
  if (!(item instanceof HostObject)) throw itemNotFound();
  return item;
}

/** `name` is as the proxy calls it ("values") or as the protocol does ("Values"). */
function read(target: HostObject, name: string): unknown {
  const member = name.charAt(0).toUpperCase() + name.slice(1);
  if (!(member in target)) throw unknownMember(target, name);
  return Reflect.get(target, member, target);
}

function assign(target: HostObject, name: string, value: unknown): null {
  if (target instanceof NullObject) throw itemNotFound();
  let prototype: object | null = target;
  while (prototype && !Object.getOwnPropertyDescriptor(prototype, name))
    prototype = Object.getPrototypeOf(prototype);
  const member = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  if (!member || (member.get && !member.set)) throw unknownMember(target, name);
  Reflect.set(target, name, value, target);
  return null;
}

function query(target: HostObject, select: readonly string[]): unknown {
  if (target instanceof NullObject) return null;
  if (target instanceof HostCollection) {
    const items = (target.Items as readonly HostObject[]).map((item) => queryOne(item, select));
    return { ...target.identity(), _Items: items };
  }
  return queryOne(target, select);
}

/** "a/b" asks for b of the object a. */
function queryOne(target: HostObject, select: readonly string[]): Record<string, unknown> {
  const value: Record<string, unknown> = { ...target.identity() };
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const [first = "", ...rest] = name.split("/");
    if (rest.length > 0) nested.set(first, [...(nested.get(first) ?? []), rest.join("/")]);
    else value[first.charAt(0).toUpperCase() + first.slice(1)] = read(target, first);
  }
  for (const [name, inner] of nested) {
    const object = read(target, name);
    if (!(object instanceof HostObject)) throw unknownMember(target, name);
    value[name.charAt(0).toUpperCase() + name.slice(1)] = query(object, inner);
  }
  return value;
}

function unknownMember(target: HostObject, name: string): HostError {
  return new HostError(
    "NotImplemented",
    `The emulated ${target.constructor.name} has no member "${name}".`,
    501,
  );
}
