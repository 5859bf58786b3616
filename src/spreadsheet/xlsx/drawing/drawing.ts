import { drawingMain, spreadsheetDrawing } from "../chart/namespaces";
import type { Parts } from "../package/parts";
import type { Relationships } from "../package/relationships";
import { escapeXml, parseXml, type XmlElement } from "../package/xml";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingMain}"></xdr:wsDr>`;

/** The part that holds what lies over a sheet's cells: charts, pictures, shapes. What nobody changes in it stays as it was. */
export class Drawing {
  private changed = false;

  private constructor(
    private readonly parts: Parts,
    private readonly sheetPath: string,
    private readonly known: string | undefined,
    readonly path: string,
    private text: string,
    /** Of the drawing, to its charts and pictures. */
    readonly relations: Relationships,
  ) {}

  static async of(parts: Parts, sheetPath: string): Promise<Drawing> {
    const relations = await parts.relationships(sheetPath);
    const known = relations.path(relations.ofType("drawing")[0]);
    const path = known ?? parts.freePath("xl/drawings/drawing");
    const text = (known === undefined ? undefined : await parts.text(known)) ?? emptyDrawing;
    return new Drawing(parts, sheetPath, known, path, text, await parts.relationships(path));
  }

  anchors(): readonly XmlElement[] {
    return parseXml(this.text).children.filter(({ name }) => name.endsWith("Anchor"));
  }

  add(anchor: (number: number) => string): void {
    const numbers = [...this.text.matchAll(/cNvPr\b[^>]*?\bid="(\d+)"/g)].map(([, number]) => Number(number));
    const end = parseXml(this.text).contentEnd;
    this.text = this.text.slice(0, end) + anchor(Math.max(1, ...numbers) + 1) + this.text.slice(end);
    this.changed = true;
  }

  remove(anchor: XmlElement): void {
    this.text = this.text.slice(0, anchor.start) + this.text.slice(anchor.end);
    this.changed = true;
  }

  /** Puts the changes among the parts; gives the sheet's drawing element where the sheet had none. */
  async write(relationPrefix: string, prefix: string): Promise<string | undefined> {
    if (!this.changed) return undefined;
    this.parts.set(this.path, this.text, drawingType);
    if (this.known !== undefined) return undefined;
    const id = (await this.parts.relationships(this.sheetPath)).add("drawing", this.path);
    return `<${prefix}drawing ${relationPrefix}:id="${escapeXml(id)}"/>`;
  }
}
