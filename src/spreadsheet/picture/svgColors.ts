/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  gray: "#808080",
  grey: "#808080",
  silver: "#c0c0c0",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  navy: "#000080",
  orange: "#ffa500",
  yellow: "#ffff00",
  purple: "#800080",
  currentcolor: "#000000",
};

/** undefined for none, and for what is not a plain colour (a pattern, a gradient). */
export function readPaint(text: string | undefined, opacity: number): Paint | undefined {
  const wished = (text ?? "none").trim().toLowerCase();
  const code = NAMED[wished] ?? wished;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(code);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(code);
  const decimal = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(code);
  const parts = short
    ? short.slice(1).map((digit) => parseInt(digit + digit, 16))
    : long
      ? long.slice(1).map((digits) => parseInt(digits, 16))
      : decimal?.slice(1).map((digits) => Math.min(255, Number(digits)));
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts;
  return { red, green, blue, opacity };
}
