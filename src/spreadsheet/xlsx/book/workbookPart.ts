import type { Relationships } from "../package/relationships";
import { child, childrenNamed, parseXml, type XmlElement } from "../package/xml";

/** What xl/workbook.xml says: the sheets in their order, the names, the date system. */
export interface WorkbookPart {
  readonly text: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly relationPrefix: string;
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  readonly date1904: boolean;
  /** Places of chart sheets, dialog sheets and macro sheets: they have no cells, and stay as they are. */
  readonly otherSheets: ReadonlySet<number>;
}

export interface FileSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly state: string;
}

export interface FileName {
  readonly name: string;
  readonly localSheet: number | undefined;
  readonly hidden: boolean;
  readonly formula: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function readWorkbookPart(text: string, relations: Relationships): WorkbookPart {
  const root = parseXml(text);
  const sheets = childrenNamed(child(root, "sheets"), "sheet").map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    sheetId: attributes["sheetId"] ?? "",
    relationshipId: Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? "",
    state: attributes["state"] ?? "visible",
  }));
  const names = childrenNamed(child(root, "definedNames"), "definedName").map((element) => ({
    name: element.attributes["name"] ?? "",
    localSheet:
      element.attributes["localSheetId"] === undefined
        ? undefined
        : Number(element.attributes["localSheetId"]),
    hidden: element.attributes["hidden"] === "1" || element.attributes["hidden"] === "true",
    formula: element.text,
    attributes: element.attributes,
  }));
  const otherSheets = new Set(
    sheets.flatMap((sheet, index) => {
      const type = relations.byId(sheet.relationshipId)?.type;
      return type !== undefined && !type.endsWith("/worksheet") ? [index] : [];
    }),
  );
  const dateSystem = child(root, "workbookPr")?.attributes["date1904"];
  return {
    text,
    root,
    prefix: /<(\w+:)?workbook\b/.exec(text)?.[1] ?? "",
    relationPrefix: relationPrefix(root),
    sheets,
    names,
    date1904: dateSystem === "1" || dateSystem === "true",
    otherSheets,
  };
}

function relationPrefix(root: XmlElement): string {
  const found = Object.entries(root.attributes).find(([, value]) =>
    /officeDocument\/(2006\/)?relationships$/.test(value),
  );
  return found ? found[0].replace(/^xmlns:/, "") : "r";
}
