import { describe, expect, it } from "vitest";
import { themes } from "./themes";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const inks = [
  "colorNeutralForeground1",
  "colorNeutralForeground2",
  "colorNeutralForeground3",
  "colorBrandForegroundLink",
  "colorStatusSuccessForeground1",
  "colorStatusDangerForeground1",
  "colorStatusWarningForeground3",
] as const;

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  it.each(inks)("writes %s readably on its pages and cards", (ink) => {
    for (const ground of ["colorNeutralBackground1", "colorNeutralBackground2"] as const)
      expect(contrast(themes[name][ink], toSix(themes[name][ground])), ground).toBeGreaterThanOrEqual(4.5);
  });
});

/** "#fff" in six digits. */
function toSix(hex: string): string {
  return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex;
}
