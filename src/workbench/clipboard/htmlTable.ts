import type { CellFormat, Scalar } from "../../spreadsheet/api";

/** A cell on its way to another program: what it shows, what it holds, how it looks. */
export interface OutgoingCell {
  readonly shown: string;
  readonly value: Scalar;
  readonly format: CellFormat;
}

/** A table that Excel, LibreOffice and word processors read; x:num carries the number behind a rounded display. */
export function writeHtmlTable(rows: readonly (readonly OutgoingCell[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(writeCell).join("")}</tr>`).join("");
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>` +
    `<body><table>${body}</table></body></html>`
  );
}

function writeCell({ shown, value, format }: OutgoingCell): string {
  const style = [
    format.bold && "font-weight:bold",
    format.italic && "font-style:italic",
    format.color && `color:${format.color}`,
    format.fill && `background:${format.fill}`,
    format.align && `text-align:${format.align}`,
    format.numberFormat &&
      format.numberFormat !== "General" &&
      `mso-number-format:"${format.numberFormat.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`,
  ].filter(Boolean);
  const attributes =
    (style.length > 0 ? ` style="${escapeHtml(style.join(";"))}"` : "") +
    (typeof value === "number" ? ` x:num="${value}"` : "");
  return `<td${attributes}>${escapeHtml(shown).replaceAll("\n", "<br>")}</td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The cells of the first table in a piece of HTML, or undefined where there is none. Joined cells leave blanks behind. */
export function parseHtmlTable(html: string): string[][] | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows: string[][] = [];
  const taken = new Set<string>();
  const lines = [...table.querySelectorAll("tr")].filter((line) => line.closest("table") === table);
  lines.forEach((line, row) => {
    const cells: string[] = (rows[row] ??= []);
    let column = 0;
    for (const cell of line.children) {
      if (!/^t[dh]$/i.test(cell.tagName)) continue;
      while (taken.has(`${row},${column}`)) cells[column++] = "";
      const across = span(cell, "colspan");
      const down = span(cell, "rowspan");
      for (let below = 1; below < down; below++) {
        for (let right = 0; right < across; right++) taken.add(`${row + below},${column + right}`);
      }
      cells[column++] = cellText(cell);
      for (let right = 1; right < across; right++) cells[column++] = "";
    }
  });
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return undefined;
  return rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ""));
}

function span(cell: Element, name: string): number {
  const given = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(given) && given >= 1 && given <= 16_384 ? given : 1;
}

/** What a reader sees: line ends in the source are spaces, <br> is a line end. The number behind a rounded display wins. */
function cellText(cell: Element): string {
  const exact = cell.getAttribute("x:num");
  if (exact && Number.isFinite(Number(exact))) return exact;
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/[\t\r\n ]+/g, " "));
    else if ((node as Element).tagName === "BR") parts.push("\n");
    else node.childNodes.forEach(walk);
  };
  walk(cell);
  return parts.join("").replaceAll("\u00a0", " ").trim();
}
