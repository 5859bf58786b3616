import type { DrawPicture } from "../workbook/excel";

/** Pixels of the picture to one of the page, so that it stays sharp in print. */
const SHARPNESS = 3;
/** Excel on the web takes requests of up to 5 MB; a picture leaves room for the rest of the report. */
const MOST_LETTERS = 3_500_000;

/** Drawn by the browser the pane runs in, with its fonts. */
export const drawPicture: DrawPicture = async ({ svg, width, height }) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized(svg, width, height))}`;
  await image.decode();
  for (let sharpness = SHARPNESS; sharpness >= 1; sharpness--) {
    const drawn = onCanvas(image, Math.round(width * sharpness), Math.round(height * sharpness));
    if (drawn !== undefined && drawn.length <= MOST_LETTERS) return drawn;
  }
  return undefined;
};

function onCanvas(image: HTMLImageElement, width: number, height: number): string | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  return /^data:image\/png;base64,(.+)$/.exec(canvas.toDataURL("image/png"))?.[1];
}

/** An image without a size of its own is drawn at whatever size the browser likes. */
function sized(svg: string, width: number, height: number): string {
  return svg.replace(/<svg\b([^>]*)>/, (_, attributes: string) => {
    const others = attributes.replace(/\s(?:width|height)="[^"]*"/g, "");
    return `<svg${others} width="${width}" height="${height}">`;
  });
}
