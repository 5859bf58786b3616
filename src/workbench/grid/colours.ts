/*
 * Colours chosen by people were chosen on white. On a dark sheet a dark letter is lightened until it can be read, and a letter
 * on a filled cell without a colour of its own is black or white, whichever reads better.
 */

type Rgb = readonly [number, number, number];

function parse(colour: string): Rgb | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!parts) return undefined;
  return [parseInt(parts[1] ?? "0", 16), parseInt(parts[2] ?? "0", 16), parseInt(parts[3] ?? "0", 16)];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const first = parse(one);
  const second = parse(other);
  if (!first || !second) return 21;
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The letter's colour on a background, changed only where it could not be read. */
export function readable(colour: string | undefined, background: string): string | undefined {
  if (colour === undefined)
    return contrast("#000000", background) >= contrast("#ffffff", background) ? "#000000" : "#ffffff";
  const rgb = parse(colour);
  if (!rgb || contrast(colour, background) >= 4.5) return colour;
  const towards = contrast("#ffffff", background) > contrast("#000000", background) ? 255 : 0;
  for (let share = 0.1; share <= 1; share += 0.1) {
    const mixed = `#${rgb
      .map((part) =>
        Math.round(part + (towards - part) * share)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
    if (contrast(mixed, background) >= 4.5) return mixed;
  }
  return towards === 255 ? "#ffffff" : "#000000";
}
