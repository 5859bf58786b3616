import type { ExcelHost } from "../excelHost";
import { HostObject } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";
import { NameCollection } from "./nameObject";
import { RangeAreasObject, RangeObject } from "./rangeObject";
import { TableCollection } from "./tableObject";
import { WorksheetCollection } from "./worksheetObject";

/** The root: `context.workbook`. */
export class WorkbookObject extends HostObject {
  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Application(): ApplicationObject {
    return new ApplicationObject(this.host);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host);
  }
  get Names(): NameCollection {
    return new NameCollection(this.host);
  }

  GetSelectedRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.selected());
  }

  GetSelectedRange(): RangeObject {
    return this.selected();
  }

  GetActiveCell(): RangeObject {
    const { sheet, cells } = this.selected();
    return new RangeObject(this.host, sheet, { ...cells, rows: 1, columns: 1 });
  }

  _RemoveReference(id: string): void {
    this.host.forget(id);
  }

  /** A selected chart or picture leaves no cells selected. */
  private selected(): RangeObject {
    const { selection } = this.host;
    if (!selection) throw itemNotFound();
    return new RangeObject(this.host, this.host.sheetNamed(selection.sheet), selection.range);
  }
}

class ApplicationObject extends HostObject {
  constructor(private readonly host: ExcelHost) {
    super();
  }

  get CalculationMode(): string {
    return "Automatic";
  }

  SuspendApiCalculationUntilNextSync(): void {
    // The workbook in memory recalculates what an edit touches, so there is nothing to hold back.
  }

  Calculate(type: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument();
    if (type === "FullRebuild" && this.host.rebuildHelps) this.host.forgotten.clear();
    this.host.workbook.recalculate();
  }
}
