import type { Picture } from "../../api";
import { svgToPng } from "../../picture/lazySvgToPng";
import type { Drawing } from "../drawing/drawing";
import type { Parts } from "../package/parts";
import type { XmlElement } from "../package/xml";
import { pictureXml } from "./pictureXml";
import { pictureId, propertiesOf, relationshipsOfPicture } from "./readPictures";

/** Adds new pictures to the drawing of a sheet and takes out those removed; pictures that came with the file stay exactly as they were. */
export async function writePictures(
  parts: Parts,
  drawing: Drawing,
  pictures: readonly Picture[],
  fromFile: ReadonlySet<string>,
): Promise<void> {
  for (const id of fromFile) {
    if (pictures.some((picture) => picture.id === id)) continue;
    const anchor = drawing
      .anchors()
      .find((one) => pictureId(drawing.path, propertiesOf(one)?.attributes["id"] ?? "") === id);
    if (anchor) await remove(parts, drawing, anchor);
  }
  for (const picture of pictures) {
    if (fromFile.has(picture.id)) continue;
    const png = drawing.relations.add("image", await addPng(parts, picture));
    const svg = picture.image.kind === "svg" ? addSvg(parts, drawing, picture.image.text) : undefined;
    drawing.add((number) => pictureXml(picture, { png, ...(svg !== undefined && { svg }) }, number));
  }
}

async function addPng(parts: Parts, { image, width, height }: Picture): Promise<string> {
  const path = parts.freePath("xl/media/image", ".png");
  parts.contentTypes.setDefault("png", "image/png");
  if (image.kind === "png") parts.set(path, image.bytes);
  else parts.set(path, await svgToPng(image.text, width, height));
  return path;
}

function addSvg(parts: Parts, drawing: Drawing, text: string): string {
  const path = parts.freePath("xl/media/image", ".svg");
  parts.contentTypes.setDefault("svg", "image/svg+xml");
  parts.set(path, text);
  return drawing.relations.add("image", path);
}

/** One image may be shown in several places: its part goes with the last of them. */
async function remove(parts: Parts, drawing: Drawing, anchor: XmlElement): Promise<void> {
  const { relations } = drawing;
  const used = Object.values(relationshipsOfPicture(anchor.children.find(({ name }) => name === "pic")));
  drawing.remove(anchor);
  for (const id of used) {
    const elsewhere = drawing
      .anchors()
      .some((one) =>
        Object.values(relationshipsOfPicture(one.children.find(({ name }) => name === "pic"))).includes(id),
      );
    if (elsewhere) continue;
    const path = relations.path(relations.byId(id));
    relations.remove(id);
    if (path !== undefined) await parts.removeUnused(path);
  }
}
