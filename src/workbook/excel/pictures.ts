import type { PictureBlock, ReportSheet } from "../../sheets/reportSheet";
import type { SheetLayout } from "../layout";
import { canHoldPictures } from "./apiSets";

/*
 * Excel's interface for add-ins takes pictures as PNG or JPEG, not as SVG. Whoever has a page to draw on draws them; here they
 * get their place and the words for people who do not see them.
 */

/** A drawing as the bytes of a PNG in Base64, at least as many pixels as its size; undefined where it cannot be drawn. */
export type DrawPicture = (picture: {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}) => Promise<string | undefined>;

/** Only those that could be drawn: a report without its picture is better than none. */
export async function drawReportPictures(
  report: ReportSheet,
  draw: DrawPicture | undefined,
): Promise<ReadonlyMap<PictureBlock, string>> {
  const images = new Map<PictureBlock, string>();
  if (!draw || !canHoldPictures()) return images;
  for (const block of report.blocks) {
    if (block.kind !== "picture") continue;
    const image = await draw(block).catch(() => undefined);
    if (image !== undefined) images.set(block, image);
  }
  return images;
}

const POINTS_PER_PIXEL = 0.75;

/** After the columns have their widths and the rows their heights: shapes are placed in points, not in cells. */
export async function placePictures(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  images: readonly string[],
): Promise<void> {
  if (layout.pictures.length === 0) return;
  const corners = layout.pictures.map(({ area }) => {
    const corner = sheet.getRangeByIndexes(area.row, area.column, 1, 1);
    corner.load("left,top");
    return corner;
  });
  await context.sync();
  layout.pictures.forEach((picture, index) => {
    const corner = corners[index];
    const image = images[index];
    if (!corner || image === undefined) return;
    const shape = sheet.shapes.addImage(image);
    const name = picture.title ?? `Picture ${index + 1}`;
    shape.name = name;
    shape.altTextTitle = name;
    shape.altTextDescription = picture.description;
    // Width and height would otherwise pull at each other.
    shape.lockAspectRatio = false;
    shape.left = corner.left;
    shape.top = corner.top;
    shape.width = picture.width * POINTS_PER_PIXEL;
    shape.height = picture.height * POINTS_PER_PIXEL;
    shape.lockAspectRatio = true;
  });
}
