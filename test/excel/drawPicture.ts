import { svgToPng } from "../../src/spreadsheet";
import type { DrawPicture } from "../../src/workbook/excel";

/** What a browser does in the pane, without one. */
export const drawPicture: DrawPicture = async ({ svg, width, height }) =>
  Buffer.from(await svgToPng(svg, width, height)).toString("base64");
