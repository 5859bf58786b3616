import { escapeControl, escapeXml, parseXml, richText, type XmlElement } from "../package/xml";

/** xl/sharedStrings.xml: each text once. New texts are added at the end; the old ones keep their number and their rich formatting. */
export class SharedStrings {
  readonly texts: string[] = [];
  private readonly root: XmlElement | undefined;
  private readonly indexByText = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly original: string | undefined) {
    this.root = original === undefined ? undefined : parseXml(original);
    for (const item of this.root?.children ?? []) {
      if (item.name !== "si") continue;
      const text = richText(item);
      const plain = item.children.every((inner) => inner.name === "t");
      if (plain && !this.indexByText.has(text)) this.indexByText.set(text, this.texts.length);
      this.texts.push(text);
    }
  }

  index(text: string): number {
    const known = this.indexByText.get(text);
    if (known !== undefined) return known;
    const index = this.texts.length + this.added.length;
    this.added.push(text);
    this.indexByText.set(text, index);
    return index;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  toXml(): string {
    const prefix = /<(\w+:)?sst\b/.exec(this.original ?? "")?.[1] ?? "";
    const items = this.added.map(
      (text) =>
        `<${prefix}si><${prefix}t xml:space="preserve">${escapeXml(escapeControl(text))}</${prefix}t></${prefix}si>`,
    );
    const head =
      this.original && this.root
        ? // The counts are optional and would be wrong now.
          this.original
            .slice(0, this.root.contentStart)
            .replace(/ (unique)?[cC]ount="\d*"/g, "")
            .replace(/\/>$/, ">")
        : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    const old =
      this.root && this.original ? this.original.slice(this.root.contentStart, this.root.contentEnd) : "";
    return `${head}${old}${items.join("")}</${prefix}sst>`;
  }
}
