import { escapeXml } from "../package/xml";

const INK = "262626";

function inkXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** How the words of a part of a chart look: points, and a color where it is not ink. */
export function textSizeXml(points: number, color = INK): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(points * 100)}" b="0">${inkXml(color)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}

export interface TitleLine {
  readonly text: string;
  readonly points: number;
  readonly bold?: true;
}

/** A title of one line or more; nothing where there is none. */
export function titleXml(lines: readonly TitleLine[], upright: boolean): string {
  const written = lines.filter(({ text }) => text !== "");
  if (written.length === 0) return "";
  const paragraphs = written.map(({ text, points, bold }) => {
    const look = `sz="${Math.round(points * 100)}" b="${bold ? 1 : 0}"`;
    return (
      `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="en-US" ${look}>${inkXml(INK)}</a:rPr>` +
      `<a:t>${escapeXml(text)}</a:t></a:r></a:p>`
    );
  });
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ""}/><a:lstStyle/>${paragraphs.join("")}` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}
