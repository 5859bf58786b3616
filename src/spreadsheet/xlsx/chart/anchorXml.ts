import type { Chart } from "../../api";
import { escapeXml } from "../package/xml";
import { chartMain, drawingMain, relationMain, spreadsheetDrawing } from "./namespaces";

/** The frame that places a chart on its sheet. */
export function anchorXml(chart: Chart, relationshipId: string, number: number): string {
  const { row, column, rows, columns } = chart.at;
  const corner = (name: string, r: number, c: number) =>
    `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const words = chart.alternativeText ? ` descr="${escapeXml(chart.alternativeText)}"` : "";
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${spreadsheetDrawing}">${corner("from", row, column)}${corner("to", row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.title || `Chart ${number}`)}"${words}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${drawingMain}" x="0" y="0"/><a:ext xmlns:a="${drawingMain}" cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic xmlns:a="${drawingMain}"><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" xmlns:r="${relationMain}" ` +
    `r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
