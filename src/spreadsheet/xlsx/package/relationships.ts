import { escapeXml, parseXml } from "./xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** "xl/worksheets/sheet1.xml" has its relationships in "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The path of a target as seen from a part: "../tables/table1.xml" from a worksheet. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** A target as short as Excel writes it. */
export function targetFrom(part: string, path: string): string {
  const from = part.split("/").slice(0, -1);
  const to = path.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return "../".repeat(from.length - common) + to.slice(common).join("/");
}

export class Relationships {
  readonly list: Relationship[];
  private changed = false;

  constructor(
    readonly part: string,
    private readonly original: string | undefined,
  ) {
    const root = original === undefined ? undefined : parseXml(original);
    this.list = (root?.children ?? []).map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      target: attributes["Target"] ?? "",
      external: attributes["TargetMode"] === "External",
    }));
  }

  /** By the last word of the type, which the strict and the transitional form of the format share. */
  ofType(kind: string): Relationship[] {
    return this.list.filter((one) => !one.external && one.type.slice(one.type.lastIndexOf("/") + 1) === kind);
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.list.find((one) => one.id === id);
  }

  path(relationship: Relationship | undefined): string | undefined {
    return relationship && !relationship.external ? resolveTarget(this.part, relationship.target) : undefined;
  }

  add(kind: string, path: string): string {
    let number = this.list.length + 1;
    while (this.byId(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.list.push({ id, type: officeTypes + kind, target: targetFrom(this.part, path), external: false });
    this.changed = true;
    return id;
  }

  remove(id: string): void {
    const at = this.list.findIndex((one) => one.id === id);
    if (at < 0) return;
    this.list.splice(at, 1);
    this.changed = true;
  }

  /** undefined when there is nothing to write. */
  toXml(): string | undefined {
    if (!this.changed) return this.original;
    if (this.list.length === 0) return undefined;
    const items = this.list.map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"` +
        `${external ? ' TargetMode="External"' : ""}/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`
    );
  }
}
