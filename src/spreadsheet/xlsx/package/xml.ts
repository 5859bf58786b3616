/*
 * The little XML an xlsx needs. Elements know where they stand in the text, so that a part can be changed in one place and keep
 * every other byte. No entity but the five of XML and numbers is ever expanded, so a hostile document type has nothing to work on.
 */

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text directly inside, entities resolved. */
  text: string;
  /** From "<" of the opening tag to behind ">" of the closing one; content in between. */
  readonly start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

export class XmlError extends Error {}

const deepest = 200;

export function parseXml(text: string): XmlElement {
  const scanner = new TagScanner(text, 0, text.length);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let textFrom = 0;
  while (scanner.next()) {
    const parent = open[open.length - 1];
    if (parent && scanner.start > textFrom) parent.text += unescapeXml(text.slice(textFrom, scanner.start));
    if (parent && scanner.characterData !== undefined) parent.text += scanner.characterData;
    textFrom = scanner.end;
    if (scanner.name === "") continue;
    if (scanner.closing) {
      const element = open.pop();
      if (!element || element.name !== localName(scanner.name))
        throw new XmlError(`unexpected </${scanner.name}>`);
      element.contentEnd = scanner.start;
      element.end = scanner.end;
      continue;
    }
    const element: XmlElement = {
      name: localName(scanner.name),
      attributes: scanner.attributes(),
      children: [],
      text: "",
      start: scanner.start,
      contentStart: scanner.end,
      contentEnd: scanner.end,
      end: scanner.end,
    };
    if (parent) parent.children.push(element);
    else if (root) throw new XmlError("more than one root");
    else root = element;
    if (!scanner.empty) open.push(element);
    if (open.length > deepest) throw new XmlError("nested too deep");
  }
  if (!root || open.length > 0) throw new XmlError("the text ends too early");
  return root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((inner) => inner.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((inner) => inner.name === name) ?? [];

/** All text below, in order: the runs of a rich text, without the reading aids (rPh) of East Asian text. */
export function richText(element: XmlElement): string {
  let text = "";
  for (const inner of element.children) {
    if (inner.name === "t") text += inner.text;
    else if (inner.name === "r") text += child(inner, "t")?.text ?? "";
  }
  return unescapeControl(text);
}

/** Walks over the tags of a text without building anything. */
export class TagScanner {
  name = "";
  start = 0;
  end: number;
  closing = false;
  empty = false;
  /** What a CDATA section held, when this stop was one. */
  characterData: string | undefined;
  private attributesFrom = 0;
  private attributesTo = 0;

  constructor(
    readonly text: string,
    from: number,
    readonly limit: number,
  ) {
    this.end = from;
  }

  next(): boolean {
    const { text, limit } = this;
    const start = text.indexOf("<", this.end);
    if (start < 0 || start >= limit) return false;
    this.start = start;
    this.name = "";
    this.closing = false;
    this.empty = false;
    this.characterData = undefined;
    const mark = text.charCodeAt(start + 1);
    if (mark === 0x21 || mark === 0x3f) return this.skipSpecial(start);
    let at = start + 1;
    if (mark === 0x2f) {
      this.closing = true;
      at++;
    }
    const nameFrom = at;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
    }
    this.name = text.slice(nameFrom, at);
    this.attributesFrom = at;
    let quote = 0;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3e) break;
    }
    if (at >= limit || this.name === "") throw new XmlError("a tag is not closed");
    this.empty = text.charCodeAt(at - 1) === 0x2f;
    this.attributesTo = this.empty ? at - 1 : at;
    this.end = at + 1;
    return true;
  }

  private skipSpecial(start: number): boolean {
    const { text } = this;
    const find = (mark: string, from: number) => {
      const at = text.indexOf(mark, from);
      if (at < 0) throw new XmlError("a comment is not closed");
      return at + mark.length;
    };
    if (text.startsWith("<![CDATA[", start)) {
      this.end = find("]]>", start);
      this.characterData = text.slice(start + 9, this.end - 3);
    } else if (text.startsWith("<!--", start)) this.end = find("-->", start + 4);
    else if (text.charCodeAt(start + 1) === 0x3f) this.end = find("?>", start);
    else this.end = find(">", start);
    return true;
  }

  /** Calls back with each attribute's place; names and values as they stand in the text. */
  eachAttribute(visit: (nameFrom: number, nameTo: number, from: number, to: number) => void): void {
    const { text, attributesTo } = this;
    let at = this.attributesFrom;
    for (;;) {
      while (at < attributesTo && text.charCodeAt(at) <= 0x20) at++;
      const equals = text.indexOf("=", at);
      if (equals < 0 || equals >= attributesTo) return;
      let nameTo = equals;
      while (nameTo > at && text.charCodeAt(nameTo - 1) <= 0x20) nameTo--;
      let open = equals + 1;
      while (open < attributesTo && text.charCodeAt(open) <= 0x20) open++;
      const quote = text.charCodeAt(open);
      if (quote !== 0x22 && quote !== 0x27) throw new XmlError("an attribute has no quotes");
      const close = text.indexOf(quote === 0x22 ? '"' : "'", open + 1);
      if (close < 0 || close > attributesTo) throw new XmlError("an attribute is not closed");
      visit(at, nameTo, open + 1, close);
      at = close + 1;
    }
  }

  attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    const { text } = this;
    this.eachAttribute((nameFrom, nameTo, from, to) => {
      found[text.slice(nameFrom, nameTo)] = unescapeXml(text.slice(from, to));
    });
    return found;
  }
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) =>
    mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : "&quot;",
  );
}

/** Excel writes control characters as _x000D_ and so on, and a literal text of that look as _x005F_x000D_. */
export function unescapeControl(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function escapeControl(text: string): string {
  return (
    text
      .replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r/g, (mark) => {
        return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      })
      // A lone half of a surrogate pair cannot be written in UTF-8.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
  );
}
