import type { WorkbookOptions } from "../../api";
import { customDefinitions } from "../custom/library";
import { builtIns } from "./builtIns";
import type { FunctionDefinition } from "./definition";

/** Functions by name: Excel's own, and those handed to the workbook. */
export class FunctionRegistry {
  private readonly custom: ReadonlyMap<string, FunctionDefinition>;

  constructor(options: WorkbookOptions) {
    this.custom = customDefinitions(options);
  }

  /** `name` in upper case. Files write our functions as _XLDUDF_NAMESPACE_NAME. */
  find(name: string): FunctionDefinition | undefined {
    return builtIns().get(name) ?? this.custom.get(name);
  }
}
