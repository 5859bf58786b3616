import { formatValue } from "../../spreadsheet";

type Attributes = Readonly<Record<string, string | number>>;

export function node(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

export function text(words: string, attributes: Attributes): SVGElement {
  const element = node("text", attributes);
  element.textContent = words;
  return element;
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): SVGElement {
  return node("line", { x1, y1, x2, y2, class: className });
}

/** What the pointer is told over a part of the picture. */
export function told(element: SVGElement, words: string): SVGElement {
  const title = node("title", {});
  title.textContent = words;
  element.append(title);
  return element;
}

/** A bar between two corners, whichever comes first. */
export function bar(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  series: number,
  words: string,
): SVGElement {
  const place = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  return told(node("rect", { ...place, class: `series-${series % 6}` }), words);
}

const MARKS = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  "M-3.6 -3.6h7.2v7.2h-7.2z",
  "M0 -4.4L4.4 3.6H-4.4z",
  "M0 -4.8L4.8 0L0 4.8L-4.8 0z",
  "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6",
  "M-4.4 0H4.4M0 -4.4V4.4",
];

/** The mark of a point: each series has a shape of its own. */
export function mark(x: number, y: number, series: number): SVGElement {
  return node("path", {
    d: MARKS[series % MARKS.length] ?? "",
    transform: `translate(${x} ${y})`,
    class: `mark mark-${series % 6}`,
  });
}

export function plainNumber(value: number): string {
  return formatValue(value, Math.abs(value) >= 1000 ? "#,##0.##" : "General").replace(/\.$/, "");
}

export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, Math.max(1, most - 3))}...`;
}

/** About how wide a text of the chart's size is; a picture that is off by a letter is still right. */
export function widthOf(words: string): number {
  const wide = words.match(/[A-Z%@]/g)?.length ?? 0;
  return wide * 8.2 + (words.length - wide) * 6.1;
}
