import type { Picture, Sheet } from "../../../../src/spreadsheet";
import type { ExcelHost } from "../excelHost";
import { HostCollection, HostObject } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";

/** Points to the left of a column and above a row, as Excel counts them with its usual font. */
export function leftOf(sheet: Sheet, column: number): number {
  let pixels = 0;
  for (let at = 0; at < column; at++) pixels += Math.round((sheet.columnWidth(at) ?? 8.43) * 7 + 5);
  return (pixels * 3) / 4;
}

export const topOf = (row: number) => row * 15;

export class ShapeCollection extends HostCollection<ShapeObject> {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Items(): ShapeObject[] {
    return this.sheet.pictures.map(({ id }) => new ShapeObject(this.sheet, id));
  }

  find(key: unknown): ShapeObject | undefined {
    return this.Items.find((shape) => shape.Id === key || shape.Name === key);
  }

  /** As Excel: at the corner of the sheet, in the image's own size, 96 pixels to the inch. */
  AddImage(base64: string): ShapeObject {
    this.host.mayChange(this.sheet);
    const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
    const signature = [0x89, 0x50, 0x4e, 0x47];
    if (!signature.every((byte, at) => bytes[at] === byte)) throw invalidArgument();
    const view = new DataView(bytes.buffer);
    const id = `shape-${this.host.idOf(this.sheet)}-${this.sheet.pictures.length + 1}`;
    this.sheet.addPicture({
      id,
      name: `Picture ${this.sheet.pictures.length + 1}`,
      alternativeText: "",
      at: { row: 0, column: 0 },
      width: view.getUint32(16),
      height: view.getUint32(20),
      image: { kind: "png", bytes },
    });
    return new ShapeObject(this.sheet, id);
  }
}

const looks = new WeakMap<Sheet, Map<string, { locked: boolean; title: string }>>();

export class ShapeObject extends HostObject {
  constructor(
    private readonly sheet: Sheet,
    readonly Id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  private get model(): Picture {
    const picture = this.sheet.pictures.find(({ id }) => id === this.Id);
    if (!picture) throw itemNotFound();
    return picture;
  }

  private change(part: Partial<Picture>): void {
    const changed = { ...this.model, ...part };
    this.sheet.removePicture(this.Id);
    this.sheet.addPicture(changed);
  }

  private get look(): { locked: boolean; title: string } {
    let all = looks.get(this.sheet);
    if (!all) looks.set(this.sheet, (all = new Map()));
    let look = all.get(this.Id);
    if (!look) all.set(this.Id, (look = { locked: true, title: "" }));
    return look;
  }

  get Name(): string {
    return this.model.name;
  }
  set Name(name: string) {
    this.change({ name });
  }
  get AltTextTitle(): string {
    return this.look.title;
  }
  set AltTextTitle(title: string) {
    this.look.title = title;
  }
  get AltTextDescription(): string {
    return this.model.alternativeText;
  }
  set AltTextDescription(alternativeText: string) {
    this.change({ alternativeText });
  }
  get LockAspectRatio(): boolean {
    return this.look.locked;
  }
  set LockAspectRatio(locked: boolean) {
    this.look.locked = locked;
  }
  get Left(): number {
    return leftOf(this.sheet, this.model.at.column) + (this.model.offset?.left ?? 0) * 0.75;
  }
  set Left(left: number) {
    if (left < 0) throw invalidArgument();
    let column = 0;
    while (leftOf(this.sheet, column + 1) <= left) column++;
    const offset = { top: this.model.offset?.top ?? 0, left: (left - leftOf(this.sheet, column)) / 0.75 };
    this.place({ row: this.model.at.row, column }, offset);
  }
  get Top(): number {
    return topOf(this.model.at.row) + (this.model.offset?.top ?? 0) * 0.75;
  }
  set Top(top: number) {
    if (top < 0) throw invalidArgument();
    const row = Math.floor(top / topOf(1));
    const offset = { left: this.model.offset?.left ?? 0, top: (top - topOf(row)) / 0.75 };
    this.place({ row, column: this.model.at.column }, offset);
  }
  /** With locked proportions, one side pulls the other along. */
  get Width(): number {
    return this.model.width * 0.75;
  }
  set Width(points: number) {
    if (!(points > 0)) throw invalidArgument();
    const width = points / 0.75;
    this.change({
      width,
      ...(this.look.locked && { height: (this.model.height * width) / this.model.width }),
    });
  }
  get Height(): number {
    return this.model.height * 0.75;
  }
  set Height(points: number) {
    if (!(points > 0)) throw invalidArgument();
    const height = points / 0.75;
    this.change({
      height,
      ...(this.look.locked && { width: (this.model.width * height) / this.model.height }),
    });
  }

  private place(at: Picture["at"], offset: { left: number; top: number }): void {
    const { offset: _, ...rest } = this.model;
    this.sheet.removePicture(this.Id);
    this.sheet.addPicture({
      ...rest,
      at,
      ...((offset.left !== 0 || offset.top !== 0) && { offset }),
    });
  }
}
