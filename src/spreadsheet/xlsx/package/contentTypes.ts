import { escapeXml, parseXml, type XmlElement } from "./xml";

/** [Content_Types].xml: says of each part what it is. Changed by adding and taking out single entries. */
export class ContentTypes {
  private readonly root: XmlElement;
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, string>();
  private readonly defaults = new Map<string, string>();

  constructor(private readonly original: string) {
    this.root = parseXml(original);
  }

  of(path: string): string | undefined {
    const known = this.added.get(path);
    if (known) return known;
    const own = this.root.children.find((one) => one.name === "Override" && samePart(one, path));
    if (own) return own.attributes["ContentType"];
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return (
      this.defaults.get(extension) ??
      this.root.children.find(
        (one) => one.name === "Default" && one.attributes["Extension"]?.toLowerCase() === extension,
      )?.attributes["ContentType"]
    );
  }

  set(path: string, type: string): void {
    if (this.of(path) === type) return;
    this.removed.add(path);
    this.added.set(path, type);
  }

  /** What all parts with this ending are that say nothing of their own; an ending that is known stays what it is. */
  setDefault(extension: string, type: string): void {
    const known = this.root.children.some(
      (one) => one.name === "Default" && one.attributes["Extension"]?.toLowerCase() === extension,
    );
    if (!known) this.defaults.set(extension, type);
  }

  remove(path: string): void {
    this.removed.add(path);
    this.added.delete(path);
  }

  toXml(): string {
    if (this.removed.size === 0 && this.defaults.size === 0) return this.original;
    let text = this.original;
    const prefix = /<(\w+:)?Types/.exec(text)?.[1] ?? "";
    const gone = this.root.children.filter(
      (one) => one.name === "Override" && [...this.removed].some((path) => samePart(one, path)),
    );
    const fresh = [...this.added].map(
      ([path, type]) =>
        `<${prefix}Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`,
    );
    const endings = [...this.defaults].map(
      ([extension, type]) => `<${prefix}Default Extension="${extension}" ContentType="${escapeXml(type)}"/>`,
    );
    fresh.unshift(...endings);
    text = text.slice(0, this.root.contentEnd) + fresh.join("") + text.slice(this.root.contentEnd);
    for (const one of gone.reverse()) text = text.slice(0, one.start) + text.slice(one.end);
    return text;
  }
}

const samePart = (override: XmlElement, path: string) =>
  override.attributes["PartName"]?.toLowerCase() === `/${path}`.toLowerCase();
