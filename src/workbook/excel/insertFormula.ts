import { parseAddress } from "../address";
import type { RangeAddress } from "../port";
import { cellOccupied, noCellSelected, notAFormula } from "../problems";
import { asTyped } from "./typedText";

export interface InsertedFormula {
  readonly kind: "formula";
  readonly label: string;
  readonly at: RangeAddress;
  /** As Excel shows it after writing. */
  readonly formula: string;
  /** What to write to have the cell as it was. */
  readonly before: string | number | boolean;
}

export async function insertFormula(
  context: Excel.RequestContext,
  formula: string,
  overwrite: boolean,
): Promise<InsertedFormula> {
  if (!formula.startsWith("=") || formula.length < 2) throw notAFormula();
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,valueTypes");
  await context.sync();
  const at = parseAddress(cell.address);
  if (!at) throw noCellSelected();
  const content = cell.formulas[0]?.[0] as string | number | boolean;
  // A cell filled by a spill shows no formula of its own, but has a value.
  const filled = content !== "" || cell.valueTypes[0]?.[0] !== Excel.RangeValueType.empty;
  if (filled && !overwrite) throw cellOccupied(at);
  const isText = cell.valueTypes[0]?.[0] === Excel.RangeValueType.string;
  cell.formulas = [[formula]];
  cell.load("formulas");
  await context.sync();
  return {
    kind: "formula",
    label: "Inserted formula",
    at,
    formula: String(cell.formulas[0]?.[0]),
    before: isText && typeof content === "string" && !content.startsWith("=") ? asTyped(content) : content,
  };
}
