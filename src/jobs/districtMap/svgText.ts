import type { Point } from "./boundaries";

export function escapeText(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) =>
      mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : "&quot;",
    )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ");
}

const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** Steps from point to point in tenths of a pixel. */
export function pathOf(lines: readonly (readonly Point[])[], closed: boolean): string {
  return lines
    .map((points) => {
      let [x, y] = [0, 0];
      const steps = points.map(([toX, toY], index) => {
        const step = `${index === 0 ? "M" : index === 1 ? "l" : " "}${tenth(toX - x)} ${tenth(toY - y)}`;
        [x, y] = [toX, toY];
        return step;
      });
      return `${steps.join("")}${closed ? "z" : ""}`;
    })
    .join("");
}

/** Every attribute is escaped; undefined ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside = "",
): string {
  const words = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === "number" ? tenth(value) : String(value))}"`,
    );
  return inside === "" ? `<${name}${words.join("")}/>` : `<${name}${words.join("")}>${inside}</${name}>`;
}

export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "middle" | "end";
}

export function text(
  words: string,
  [x, y]: Point,
  { size = 12, bold = false, anchor }: TextLook = {},
): string {
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": bold ? "bold" : undefined,
      "text-anchor": anchor,
    },
    escapeText(words),
  );
}
