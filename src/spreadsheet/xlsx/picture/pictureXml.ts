import type { Picture } from "../../api";
import { drawingMain, relationMain, spreadsheetDrawing } from "../chart/namespaces";
import { escapeXml } from "../package/xml";

/** English Metric Units of a pixel: 914,400 to the inch, 96 pixels to the inch. */
export const EMU = 9525;
export const svgMain = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
const drawing2010 = "http://schemas.microsoft.com/office/drawing/2010/main";

/**
 * A picture that keeps its size. Programs that know SVG show it; the others show the PNG and pass the extension over
 * ([MS-ODRAWXML] 2.3.6, svgBlip).
 */
export function pictureXml(
  picture: Picture,
  relationships: { readonly png: string; readonly svg?: string },
  number: number,
): string {
  const emu = (pixels: number) => Math.round(pixels * EMU);
  const { row, column } = picture.at;
  const { left, top } = picture.offset ?? { left: 0, top: 0 };
  const [cx, cy] = [emu(picture.width), emu(picture.height)];
  const svg =
    relationships.svg === undefined
      ? ""
      : `<a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"><a14:useLocalDpi xmlns:a14="${drawing2010}" val="0"/></a:ext>` +
        `<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${svgMain}" r:embed="${relationships.svg}"/></a:ext></a:extLst>`;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingMain}" xmlns:r="${relationMain}">` +
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${emu(left)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(top)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${cx}" cy="${cy}"/><xdr:pic><xdr:nvPicPr>` +
    `<xdr:cNvPr id="${number}" name="${escapeXml(picture.name || `Picture ${number}`)}" descr="${escapeXml(picture.alternativeText)}"/>` +
    `<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${relationships.png}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
    "</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
  );
}
