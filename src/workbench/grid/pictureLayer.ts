import type { Picture, Sheet } from "../../spreadsheet/api";
import type { Geometry } from "./geometry";
import { placeLayer, placeOverCells, type Frame } from "./overCells";

/** The pictures of a sheet, over its cells. As images, an SVG of somebody else's file cannot run or fetch anything. */
export class PictureLayer {
  readonly element = document.createElement("div");
  private shown: readonly { readonly picture: Picture; readonly image: HTMLImageElement }[] = [];

  constructor() {
    this.element.className = "charts";
  }

  read({ pictures }: Sheet): void {
    const before = new Map(this.shown.map((each) => [each.picture, each]));
    this.shown = pictures.map((picture) => before.get(picture) ?? { picture, image: imageOf(picture) });
    if (this.shown.length + before.size > 0)
      this.element.replaceChildren(...this.shown.map(({ image }) => image));
  }

  draw(geometry: Geometry, frame: Frame): void {
    this.element.hidden = this.shown.length === 0;
    placeLayer(this.element, frame);
    for (const { picture, image } of this.shown) {
      const corner = geometry.box({ ...picture.at, rows: 1, columns: 1 });
      const box = {
        left: corner.left + (picture.offset?.left ?? 0),
        top: corner.top + (picture.offset?.top ?? 0),
        width: picture.width,
        height: picture.height,
      };
      placeOverCells(image, picture.at, box, geometry, frame);
    }
  }
}

function imageOf({ id, name, alternativeText, image }: Picture): HTMLImageElement {
  const element = document.createElement("img");
  element.className = "picture";
  element.dataset["picture"] = id;
  element.alt = alternativeText || name;
  element.title = name;
  element.draggable = false;
  element.src =
    image.kind === "svg"
      ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(image.text)}`
      : `data:image/png;base64,${base64(image.bytes)}`;
  return element;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
