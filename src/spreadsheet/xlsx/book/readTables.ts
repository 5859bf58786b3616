import { parseXml } from "../package/xml";
import type { Relationships } from "../package/relationships";
import type { ZipReader } from "../package/zipReader";
import { parseReference } from "../sheet/reference";
import type { Rectangle } from "../../values";

export interface FileTable {
  readonly name: string;
  readonly range: Rectangle;
  readonly style?: string;
  readonly hasTotals?: boolean;
}

/** The tables of one sheet that the workbook can hold: those with a header row. */
export async function readTables(file: ZipReader, relations: Relationships): Promise<FileTable[]> {
  const tables: FileTable[] = [];
  for (const relation of relations.ofType("table")) {
    const text = await file.text(relations.path(relation) ?? "");
    if (text !== undefined) tables.push(...readTable(text));
  }
  return tables;
}

export function readTable(text: string): FileTable[] {
  const root = parseXml(text);
  const { displayName, name, ref, headerRowCount, totalsRowCount } = root.attributes;
  const range = parseReference(ref ?? "");
  if (!range || headerRowCount === "0") return [];
  const style = root.children.find((inner) => inner.name === "tableStyleInfo")?.attributes["name"];
  return [
    {
      name: displayName ?? name ?? "",
      range,
      ...(style !== undefined && { style }),
      ...(totalsRowCount === "1" && { hasTotals: true }),
    },
  ];
}
