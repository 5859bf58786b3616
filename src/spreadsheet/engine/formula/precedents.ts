import { CellError } from "../../values";
import type { Host } from "../evaluate/context";
import { resolveReference, resolveStructured } from "../evaluate/references";
import type { Area } from "../evaluate/value";
import type { SheetCells } from "../cells/sheetCells";
import type { Node } from "./nodes";

/** Functions that ask where a range is, not what is in it: they do not depend on its cells. */
const PLACE_ONLY = new Set([
  "ROW",
  "COLUMN",
  "ROWS",
  "COLUMNS",
  "SHEET",
  "AREAS",
  "ISREF",
  "OFFSET",
  "ISFORMULA",
  "FORMULATEXT",
]);

export interface Precedents {
  readonly areas: Area[];
  symbolic: boolean;
  volatile: boolean;
  positional: boolean;
}

/** The cells a formula's text names, through defined names and tables too. */
export function findPrecedents(
  node: Node,
  place: { readonly host: Host; readonly sheet: SheetCells; readonly row: number; readonly column: number },
): Precedents {
  const found: Precedents = { areas: [], symbolic: false, volatile: false, positional: false };
  const opened = new Set<string>();
  const visitAll = (nodes: readonly (Node | null)[]) => {
    for (const each of nodes) if (each) visit(each);
  };
  const visit = (each: Node): void => {
    switch (each.kind) {
      case "reference": {
        if (each.sheet !== undefined) found.symbolic = true;
        const reference = resolveReference(each, place);
        if (!(reference instanceof CellError)) found.areas.push(...reference.areas);
        return;
      }
      case "structured": {
        found.symbolic = true;
        found.positional ||= each.sections.includes("this row") || each.table === undefined;
        const reference = resolveStructured(each, place);
        if (!(reference instanceof CellError)) found.areas.push(...reference.areas);
        return;
      }
      case "name": {
        found.symbolic = true;
        const sheet = each.sheet === undefined ? place.sheet : place.host.sheetNamed(each.sheet);
        visitName(each.name, sheet);
        if (place.host.tableNamed(each.name))
          visit({ kind: "structured", table: each.name, sections: [], columns: [] });
        return;
      }
      case "call":
        if (each.definition?.volatile) found.volatile = true;
        if (each.definition?.positional) found.positional = true;
        if (!each.definition) {
          found.symbolic = true;
          visitName(each.name, place.sheet);
        }
        visitAll(
          PLACE_ONLY.has(each.name) ? each.args.filter((arg) => arg?.kind !== "reference") : each.args,
        );
        return;
      case "apply":
        visit(each.callee);
        visitAll(each.args);
        return;
      case "unary":
        if (each.operator === "@") found.positional = true;
        visit(each.of);
        return;
      case "binary":
        visit(each.left);
        visit(each.right);
        return;
      case "lambda":
        visit(each.body);
        return;
      case "let":
        visitAll(each.values);
        visit(each.body);
        return;
      case "value":
      case "array":
        return;
    }
  };
  const visitName = (name: string, sheet: SheetCells | undefined) => {
    const key = name.toUpperCase();
    if (!sheet || opened.has(key)) return;
    opened.add(key);
    const named = place.host.nameNode(name, sheet);
    if (named) visit(named);
  };
  visit(node);
  return found;
}
