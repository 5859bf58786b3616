import type { Picture } from "../../api";
import { Relationships, relationshipsPath } from "../package/relationships";
import { child, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import type { ZipReader } from "../package/zipReader";
import { section, type SheetText } from "../sheet/sheetText";
import { EMU } from "./pictureXml";

/** Larger ones stay in the file, unseen: they would have to be held in memory for nothing but looking at them. */
const MOST_BYTES = 4_000_000;

/**
 * Pictures of the file that a sheet can show as they are: whole and upright, SVG or PNG. The others stay in the file unseen. The
 * id names the drawing's part and the picture's number in it.
 */
export async function readPictures(
  file: ZipReader,
  relations: Relationships,
  sheet: SheetText,
): Promise<Picture[]> {
  if (!section(sheet, "drawing")) return [];
  const path = relations.path(relations.ofType("drawing")[0]);
  const text = path === undefined ? undefined : await file.text(path);
  if (path === undefined || text === undefined || !/<(\w+:)?pic\b/.test(text)) return [];
  const inner = new Relationships(path, await file.text(relationshipsPath(path)));
  const pictures: Picture[] = [];
  for (const anchor of parseXml(text).children) {
    const place = placeOf(anchor);
    const image = place && (await imageOf(file, inner, child(anchor, "pic")));
    if (!place || !image) continue;
    const { name = "", descr = "", id = "" } = propertiesOf(anchor)?.attributes ?? {};
    pictures.push({ id: pictureId(path, id), name, alternativeText: descr, ...place, image });
  }
  return pictures;
}

export const pictureId = (drawing: string, number: string) => `${drawing}#${number}`;

export function propertiesOf(anchor: XmlElement): XmlElement | undefined {
  return child(child(child(anchor, "pic"), "nvPicPr"), "cNvPr");
}

/** The relationships of a picture's PNG and SVG. */
export function relationshipsOfPicture(picture: XmlElement | undefined): { raster?: string; svg?: string } {
  const blip = child(child(picture, "blipFill"), "blip");
  const extensions = childrenNamed(child(blip, "extLst"), "ext");
  const svg = extensions.flatMap((one) => embedOf(child(one, "svgBlip")) ?? [])[0];
  const raster = embedOf(blip);
  return { ...(raster && { raster }), ...(svg && { svg }) };
}

function embedOf(element: XmlElement | undefined): string | undefined {
  return Object.entries(element?.attributes ?? {}).find(([name]) => /(^|:)embed$/.test(name))?.[1];
}

async function imageOf(
  file: ZipReader,
  relations: Relationships,
  picture: XmlElement | undefined,
): Promise<Picture["image"] | undefined> {
  const cut = child(child(picture, "blipFill"), "srcRect");
  if (!picture || Object.values(cut?.attributes ?? {}).some((side) => Number(side) !== 0)) return undefined;
  const { raster, svg } = relationshipsOfPicture(picture);
  const pathOf = (id: string | undefined) =>
    id === undefined ? undefined : relations.path(relations.byId(id));
  const svgPath = pathOf(svg);
  const text = svgPath === undefined || tooLarge(file, svgPath) ? undefined : await file.text(svgPath);
  if (text !== undefined) return { kind: "svg", text };
  const path = pathOf(raster);
  if (path === undefined || !/\.png$/i.test(path) || tooLarge(file, path)) return undefined;
  const bytes = await file.extract(path);
  return bytes && { kind: "png", bytes };
}

const tooLarge = (file: ZipReader, path: string) => (file.entry(path)?.size ?? Infinity) > MOST_BYTES;

function placeOf(anchor: XmlElement): Pick<Picture, "at" | "offset" | "width" | "height"> | undefined {
  if (anchor.name !== "oneCellAnchor" && anchor.name !== "twoCellAnchor") return undefined;
  const from = child(anchor, "from");
  const number = (name: string) => Number(child(from, name)?.text ?? NaN);
  const form = child(child(child(anchor, "pic"), "spPr"), "xfrm");
  const size = child(anchor, "ext") ?? child(form, "ext");
  const turned = Number(form?.attributes["rot"] ?? 0) !== 0;
  const mirrored = /^(1|true)$/.test(form?.attributes["flipH"] ?? form?.attributes["flipV"] ?? "");
  const [row, column] = [number("row"), number("col")];
  const [width, height] = [Number(size?.attributes["cx"]) / EMU, Number(size?.attributes["cy"]) / EMU];
  if (turned || mirrored || !(width > 0) || !(height > 0)) return undefined;
  if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0) return undefined;
  const [left, top] = [(number("colOff") || 0) / EMU, (number("rowOff") || 0) / EMU];
  return { at: { row, column }, ...((left !== 0 || top !== 0) && { offset: { left, top } }), width, height };
}
