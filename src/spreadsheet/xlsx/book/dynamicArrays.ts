import { child, childrenNamed, parseXml } from "../package/xml";
import type { Parts } from "../package/parts";

const path = "xl/metadata.xml";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const propertyUri = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const dynamic = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const typeXml =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ' +
  'rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const futureXml = (prefix: string) =>
  `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="${propertyUri}">` +
  `<${prefix}:dynamicArrayProperties xmlns:${prefix}="${dynamic}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

export interface DynamicArrayFlag {
  /** The number a cell that spills must carry. */
  readonly value: string;
  /** Puts the record behind the number into the file, if it is not there; to be called when a cell used it. */
  readonly commit: () => void;
}

/** A cell that spills says so through a record in xl/metadata.xml. */
export async function dynamicArrayFlag(parts: Parts, workbookPath: string): Promise<DynamicArrayFlag> {
  const relations = await parts.relationships(workbookPath);
  const existing = relations.path(relations.ofType("sheetMetadata")[0]);
  const text = existing === undefined ? undefined : await parts.text(existing);
  if (existing === undefined || text === undefined) {
    const xml =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${main}"><metadataTypes count="1">${typeXml}` +
      `</metadataTypes>${futureXml("xda")}<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
    const commit = () => {
      parts.set(path, xml, contentType);
      relations.add("sheetMetadata", path);
    };
    return { value: "1", commit };
  }
  return addTo(parts, existing, text);
}

function addTo(parts: Parts, at: string, text: string): DynamicArrayFlag {
  const root = parseXml(text);
  const types = child(root, "metadataTypes");
  const typeNumber =
    childrenNamed(types, "metadataType").findIndex((one) => one.attributes["name"] === "XLDAPR") + 1;
  const cells = child(root, "cellMetadata");
  const blocks = childrenNamed(cells, "bk");
  const known = blocks.findIndex((block) =>
    block.children.some((one) => typeNumber > 0 && one.attributes["t"] === String(typeNumber)),
  );
  if (known >= 0) return { value: String(known + 1), commit: () => undefined };
  const number = typeNumber > 0 ? typeNumber : (types?.children.length ?? 0) + 1;
  const block = `<bk><rc t="${number}" v="0"/></bk>`;
  let out = text;
  const insert = (position: number, xml: string) =>
    (out = out.slice(0, position) + xml + out.slice(position));
  // From the end to the start, so that places found in the old text stay right.
  if (cells) insert(cells.contentEnd, block);
  else {
    const after = childrenNamed(root, "futureMetadata").at(-1) ?? types;
    insert(after?.end ?? root.contentStart, `<cellMetadata count="1">${block}</cellMetadata>`);
  }
  if (typeNumber === 0) {
    insert(types?.end ?? root.contentStart, futureXml("xda"));
    if (types) insert(types.contentEnd, typeXml);
  }
  const counted = out.replace(/(<(?:cellMetadata|metadataTypes)\b[^>]*) count="\d+"/g, "$1");
  return { value: String(blocks.length + 1), commit: () => parts.set(at, counted) };
}
