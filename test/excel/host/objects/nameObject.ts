import type { DefinedName, Sheet } from "../../../../src/spreadsheet/api";
import type { ExcelHost } from "../excelHost";
import { HostCollection, HostObject, NullObject } from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../protocol";

/** Names of the workbook, or of one sheet. */
export class NameCollection extends HostCollection<NameObject> {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get Items(): NameObject[] {
    return this.host.workbook.names
      .filter(({ scopeSheet }) => scopeSheet?.toLowerCase() === this.sheet?.name.toLowerCase())
      .map((name) => new NameObject(this.host, name));
  }

  find(key: unknown): NameObject | undefined {
    return this.Items.find((item) => item.Name.toLowerCase() === String(key).toLowerCase());
  }

  GetItem(key: string): NameObject {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: string): HostObject {
    return this.find(key) ?? new NullObject();
  }

  Add(name: string, formula: unknown): NameObject {
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]*$/.test(name) || typeof formula !== "string") throw invalidArgument();
    if (formula.length > 8192 || /"(?:[^"]|""){256,}"/.test(formula)) throw invalidArgument();
    if (this.find(name)) {
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        409,
      );
    }
    this.host.workbook.defineName(name, formula, this.sheet?.name);
    return this.GetItem(name);
  }
}

export class NameObject extends HostObject {
  constructor(
    private readonly host: ExcelHost,
    private readonly name: DefinedName,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name.name };
  }

  get Name(): string {
    return this.name.name;
  }
  get Formula(): string {
    return this.name.formula;
  }
  set Formula(formula: string) {
    this.host.workbook.defineName(this.name.name, formula, this.name.scopeSheet);
  }
  Delete(): void {
    this.host.hiddenNames.delete(this.key);
    this.host.workbook.removeName(this.name.name, this.name.scopeSheet);
  }
  get Visible(): boolean {
    return !this.host.hiddenNames.has(this.key);
  }
  set Visible(visible: boolean) {
    if (visible) this.host.hiddenNames.delete(this.key);
    else this.host.hiddenNames.add(this.key);
  }

  private get key(): string {
    return `${this.name.scopeSheet ?? ""}!${this.name.name}`;
  }
}
