import type { TakenPicture } from "./TakePicture";
import { withResolution } from "./pngResolution";

/** Dots an inch that print asks for; a page has 96 pixels an inch. */
const DOTS = 300;
const PAGE = 96;

/** Drawn by the browser the pane runs in, on white, at the resolution of print. */
export async function pngOf({ svg, width, height }: TakenPicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width * DOTS) / PAGE);
  canvas.height = Math.round((height * DOTS) / PAGE);
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("This browser draws no pictures.");
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!drawn) throw new Error("This browser draws no pictures.");
  const bytes = withResolution(new Uint8Array(await drawn.arrayBuffer()), DOTS);
  return new Blob([bytes], { type: "image/png" });
}
