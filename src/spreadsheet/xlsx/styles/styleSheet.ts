import type { CellFormat } from "../../api";
import { child, childrenNamed, escapeXml, parseXml, type XmlElement } from "../package/xml";
import { builtInFormats } from "./builtInFormats";
import { readColor } from "./colors";

/*
 * xl/styles.xml: read as cell formats, and added to. Nothing in it is ever changed or renumbered: a new look is a new entry at the
 * end that starts from the entry the cell had, so borders, protection, named styles and differential formats stay as they are.
 */

const horizontal: Record<string, CellFormat["align"]> = { left: "left", center: "center", right: "right" };

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly numberFormats = new Map<number, string>();
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly entries: XmlElement[];
  private readonly formats: CellFormat[] = [];
  private readonly added = {
    numFmts: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    cellXfs: [] as string[],
  };
  private readonly indexByLook = new Map<string, number>();
  private readonly indexByFormat = new WeakMap<CellFormat, number>();
  private readonly defaultSize: number;

  constructor(
    private readonly text: string,
    private readonly theme: readonly string[],
  ) {
    this.root = parseXml(text);
    for (const format of childrenNamed(child(this.root, "numFmts"), "numFmt")) {
      this.numberFormats.set(
        Number(format.attributes["numFmtId"]),
        format.attributes["formatCode"] ?? "General",
      );
    }
    this.fonts = childrenNamed(child(this.root, "fonts"), "font");
    this.fills = childrenNamed(child(this.root, "fills"), "fill");
    this.entries = childrenNamed(child(this.root, "cellXfs"), "xf");
    this.defaultSize = Number(child(this.fonts[0], "sz")?.attributes["val"] ?? 11);
    this.formats = this.entries.map((entry, index) => this.read(entry, index));
  }

  get count(): number {
    return this.entries.length;
  }

  /** The format of a style number; one object a number, so that a million cells share it. */
  format(style: number): CellFormat {
    return this.formats[style] ?? this.formats[0] ?? {};
  }

  private read(entry: XmlElement, index: number): CellFormat {
    const font = this.fonts[Number(entry.attributes["fontId"] ?? 0)];
    const fill = child(this.fills[Number(entry.attributes["fillId"] ?? 0)], "patternFill");
    const alignment = child(entry, "alignment")?.attributes ?? {};
    const numberId = Number(entry.attributes["numFmtId"] ?? 0);
    const code = this.numberFormats.get(numberId) ?? builtInFormats.get(numberId) ?? "General";
    const size = Number(child(font, "sz")?.attributes["val"] ?? this.defaultSize);
    const color = readColor(child(font, "color"), this.theme);
    const solid = fill?.attributes["patternType"] === "solid";
    const filled = solid ? readColor(child(fill, "fgColor"), this.theme) : undefined;
    const align = horizontal[alignment["horizontal"] ?? ""];
    return {
      ...(code !== "General" && { numberFormat: code }),
      ...(isOn(child(font, "b")) && { bold: true }),
      ...(isOn(child(font, "i")) && { italic: true }),
      ...(color !== undefined && color !== "#000000" && { color }),
      ...(filled !== undefined && { fill: filled }),
      ...(size !== this.defaultSize && Number.isFinite(size) && { fontSize: size }),
      ...(align && { align }),
      ...(isTrue(alignment["wrapText"]) && { wrap: true }),
      ...(index > 0 && { origin: index }),
    };
  }

  /** The style number that looks like `format`: the one it came from where nothing changed, a new entry otherwise. */
  index(format: CellFormat): number {
    let index = this.indexByFormat.get(format);
    if (index === undefined) {
      index = this.findOrAdd(format);
      this.indexByFormat.set(format, index);
    }
    return index;
  }

  private findOrAdd(format: CellFormat): number {
    const origin = format.origin !== undefined && format.origin < this.entries.length ? format.origin : 0;
    const base = this.format(origin);
    if (sameLook(base, format)) return origin;
    const key = JSON.stringify([origin, ...look(format)]);
    const known = this.indexByLook.get(key);
    if (known !== undefined) return known;
    const index = this.entries.length + this.added.cellXfs.length;
    this.added.cellXfs.push(this.derive(origin, base, format));
    this.indexByLook.set(key, index);
    return index;
  }

  private derive(origin: number, base: CellFormat, format: CellFormat): string {
    const entry = this.entries[origin];
    const attributes: Record<string, string> = { xfId: "0", borderId: "0", ...entry?.attributes };
    attributes["numFmtId"] ??= "0";
    if ((format.numberFormat ?? "General") !== (base.numberFormat ?? "General")) {
      attributes["numFmtId"] = String(this.numberFormatId(format.numberFormat ?? "General"));
      attributes["applyNumberFormat"] = "1";
    }
    attributes["fontId"] ??= "0";
    if (!sameFont(base, format)) {
      attributes["fontId"] = String(
        this.add("fonts", this.fonts.length, this.font(attributes["fontId"], base, format)),
      );
      attributes["applyFont"] = "1";
    }
    attributes["fillId"] ??= "0";
    if (base.fill !== format.fill) {
      attributes["fillId"] = format.fill
        ? String(this.add("fills", this.fills.length, fillXml(format.fill)))
        : "0";
      attributes["applyFill"] = "1";
    }
    const inner = this.alignment(entry, base, format);
    if (inner.includes("<alignment")) attributes["applyAlignment"] = "1";
    return `<xf${attributeText(attributes)}>${inner}</xf>`;
  }

  private alignment(entry: XmlElement | undefined, base: CellFormat, format: CellFormat): string {
    const attributes = { ...child(entry, "alignment")?.attributes };
    if (base.align !== format.align) {
      if (format.align) attributes["horizontal"] = format.align;
      else delete attributes["horizontal"];
    }
    if ((base.wrap ?? false) !== (format.wrap ?? false)) attributes["wrapText"] = format.wrap ? "1" : "0";
    const aligned = Object.keys(attributes).length > 0 ? `<alignment${attributeText(attributes)}/>` : "";
    const rest = entry?.children.filter((inner) => inner.name !== "alignment") ?? [];
    return aligned + rest.map((inner) => this.slice(inner)).join("");
  }

  private font(id: string, base: CellFormat, format: CellFormat): string {
    const old = this.fonts[Number(id)];
    const changed = new Map<string, string>();
    if ((base.bold ?? false) !== (format.bold ?? false)) changed.set("b", format.bold ? "<b/>" : "");
    if ((base.italic ?? false) !== (format.italic ?? false)) changed.set("i", format.italic ? "<i/>" : "");
    if (base.fontSize !== format.fontSize)
      changed.set("sz", `<sz val="${format.fontSize ?? this.defaultSize}"/>`);
    if (base.color !== format.color)
      changed.set("color", format.color ? `<color rgb="FF${format.color.slice(1)}"/>` : "");
    // The order of these elements is prescribed.
    const order =
      "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
    const pieces = order.map((name) => {
      const kept = child(old, name);
      return changed.get(name) ?? (kept ? this.slice(kept) : "");
    });
    return `<font>${pieces.join("")}</font>`;
  }

  private numberFormatId(code: string): number {
    for (const [id, known] of this.numberFormats) if (known === code) return id;
    for (const [id, known] of builtInFormats) if (known === code && !(id >= 5 && id <= 8)) return id;
    const id = Math.max(163, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, code);
    this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private add(list: "fonts" | "fills", existing: number, xml: string): number {
    const known = this.added[list].indexOf(xml);
    return existing + (known >= 0 ? known : this.added[list].push(xml) - 1);
  }

  private slice(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  /** The part with everything added since it was read; the same text when nothing was. */
  toXml(): string {
    const prefix = /<(\w+:)?styleSheet/.exec(this.text)?.[1] ?? "";
    const named = (xml: string) => (prefix ? xml.replace(/<(\/?)(?!\w+:)/g, `<$1${prefix}`) : xml);
    const edits: { start: number; end: number; text: string }[] = [];
    for (const list of ["numFmts", "fonts", "fills", "cellXfs"] as const) {
      if (this.added[list].length === 0) continue;
      const element = child(this.root, list);
      const content = named(this.added[list].join(""));
      const count = (element?.children.length ?? 0) + this.added[list].length;
      if (element) {
        const old = this.text.slice(element.contentStart, element.contentEnd);
        const attributes = attributeText({ ...element.attributes, count: String(count) });
        const text = `<${prefix}${list}${attributes}>${old}${content}</${prefix}${list}>`;
        edits.push({ start: element.start, end: element.end, text });
      } else {
        // Only numFmts may be missing from a readable style sheet, and it comes first.
        const text = `<${prefix}${list} count="${count}">${content}</${prefix}${list}>`;
        edits.push({ start: this.root.contentStart, end: this.root.contentStart, text });
      }
    }
    edits.sort((left, right) => right.start - left.start || right.end - left.end);
    return edits.reduce(
      (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
      this.text,
    );
  }
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";
const isOn = (element: XmlElement | undefined) =>
  element !== undefined && (element.attributes["val"] === undefined || isTrue(element.attributes["val"]));

export function attributeText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

const fillXml = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;

function look(format: CellFormat): unknown[] {
  const { numberFormat, bold, italic, color, fill, fontSize, align, wrap } = format;
  const code = numberFormat === undefined || numberFormat === "" ? "General" : numberFormat;
  return [
    code,
    bold ?? false,
    italic ?? false,
    color ?? "",
    fill ?? "",
    fontSize ?? 0,
    align ?? "",
    wrap ?? false,
  ];
}

function sameLook(left: CellFormat, right: CellFormat): boolean {
  const other = look(right);
  return look(left).every((value, index) => value === other[index]);
}

const sameFont = (left: CellFormat, right: CellFormat) =>
  (left.bold ?? false) === (right.bold ?? false) &&
  (left.italic ?? false) === (right.italic ?? false) &&
  left.color === right.color &&
  left.fontSize === right.fontSize;
