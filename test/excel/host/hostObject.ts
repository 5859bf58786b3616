/*
 * Objects of the emulated Excel. Their members carry the names of the protocol (PascalCase), so that the processor can reach
 * them by name; what has no member here is refused loudly instead of being ignored.
 */

/** An object office.js can hold a proxy of. */
export abstract class HostObject {
  /** What office.js is told when it first meets the object: its id, or its reference once it keeps one. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** An object with items: `Items` in order, `Item` by key or id. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get Items(): readonly T[];
  abstract find(key: unknown): T | undefined;

  get Count(): number {
    return this.Items.length;
  }

  GetCount(): number {
    return this.Items.length;
  }
}

/** Stands for something that is not there; whatever is asked of it is not there either. */
export class NullObject extends HostObject {}
