import { child, type XmlElement } from "../package/xml";

/** The first 64 colours of Excel's palette in the order files count them; 0-7 are the same as 8-15. */
const palette = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as string[];

/** The order in which colours name a theme's colours is not the order in the theme: light and dark change places. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export function readThemeColors(theme: XmlElement | undefined): string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const value = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return value && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : (officeTheme[index] as string);
  });
}

/** "#RRGGBB" of a color element, or undefined where the file leaves it to the program. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const { rgb, indexed, theme: themed, tint } = element.attributes;
  let base: string | undefined;
  if (rgb && /^[0-9a-f]{6,8}$/i.test(rgb)) base = rgb.slice(-6).toUpperCase();
  else if (themed !== undefined) base = theme[Number(themed)];
  else if (indexed !== undefined) base = palette[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  return base && `#${tint ? tinted(base, Number(tint)) : base}`;
}

/** A tint moves the lightness of a colour towards white (above 0) or black (below 0). */
function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const lighter = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const reach = saturation * (1 - Math.abs(2 * lighter - 1));
  const channel = (value: number) => {
    const place = spread === 0 ? 0.5 : (value - lowest) / spread;
    const level = Math.min(1, Math.max(0, lighter - reach / 2 + place * reach));
    return Math.round(level * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return channel(red) + channel(green) + channel(blue);
}
