import { ContentTypes } from "./contentTypes";
import { Relationships, relationshipsPath } from "./relationships";
import type { ZipEntry, ZipReader } from "./zipReader";
import { writeZip, zipEntry } from "./zipWriter";

/**
 * The parts of a workbook file while it is being saved: those of the opened file, some of them replaced, added or taken out. What
 * nobody touches goes out with the very bytes it came in with.
 */
export class Parts {
  private readonly changed = new Map<string, string | Uint8Array | undefined>();
  private readonly relations = new Map<string, Relationships>();

  private constructor(
    private readonly file: ZipReader,
    readonly contentTypes: ContentTypes,
  ) {}

  static async of(file: ZipReader): Promise<Parts> {
    return new Parts(file, new ContentTypes((await file.text("[Content_Types].xml")) ?? "<Types/>"));
  }

  async text(path: string): Promise<string | undefined> {
    if (this.changed.has(path)) {
      const content = this.changed.get(path);
      return typeof content === "string" || content === undefined
        ? content
        : new TextDecoder().decode(content);
    }
    return this.file.text(path);
  }

  set(path: string, content: string | Uint8Array, contentType?: string): void {
    this.changed.set(path, content);
    if (contentType) this.contentTypes.set(path, contentType);
  }

  remove(path: string): void {
    this.changed.set(path, undefined);
    this.changed.set(relationshipsPath(path), undefined);
    this.relations.delete(path);
    this.contentTypes.remove(path);
  }

  has(path: string): boolean {
    return this.changed.has(path)
      ? this.changed.get(path) !== undefined
      : this.file.entry(path) !== undefined;
  }

  async relationships(part: string): Promise<Relationships> {
    let known = this.relations.get(part);
    if (!known) {
      known = new Relationships(part, await this.text(relationshipsPath(part)));
      this.relations.set(part, known);
    }
    return known;
  }

  /** "xl/tables/table" and ".xml" give the first free "xl/tables/table4.xml". */
  freePath(stem: string, ending = ".xml"): string {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** Takes out a part and whatever only it led to (the drawing of a sheet, the chart in the drawing). */
  async removeWithDependents(path: string): Promise<void> {
    const targets = (await this.relationships(path)).list.filter((one) => !one.external);
    const paths = targets.map((one) => new Relationships(path, undefined).path(one) as string);
    this.remove(path);
    for (const target of paths) {
      if (this.has(target) && !(await this.isUsed(target))) await this.removeWithDependents(target);
    }
  }

  /** Takes out a part that nothing leads to any more. */
  async removeUnused(path: string): Promise<void> {
    if (this.has(path) && !(await this.isUsed(path))) await this.removeWithDependents(path);
  }

  private async isUsed(path: string): Promise<boolean> {
    for (const name of this.names()) {
      if (!name.endsWith(".rels")) continue;
      const owner = name.replace("_rels/", "").replace(/\.rels$/, "");
      const relations = await this.relationships(owner);
      if (relations.list.some((one) => relations.path(one) === path)) return true;
    }
    return false;
  }

  private names(): string[] {
    const fresh = [...this.changed.keys()].filter((name) => !this.file.entry(name));
    return [...this.file.names, ...fresh].filter((name) => this.has(name));
  }

  async write(): Promise<Uint8Array> {
    for (const [part, relations] of this.relations) {
      const path = relationshipsPath(part);
      const xml = relations.toXml();
      if (xml === undefined) {
        if (this.has(path)) this.changed.set(path, undefined);
      } else if (xml !== (await this.text(path))) this.changed.set(path, xml);
    }
    const types = this.contentTypes.toXml();
    if (types !== (await this.text("[Content_Types].xml"))) this.changed.set("[Content_Types].xml", types);
    const entries: ZipEntry[] = [];
    for (const name of this.names()) {
      const content = this.changed.get(name);
      const untouched = this.file.entry(name);
      if (content !== undefined) entries.push(await zipEntry(name, content));
      else if (untouched) entries.push(untouched);
    }
    return writeZip(entries);
  }
}
