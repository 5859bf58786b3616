import { describe, expect, it } from "vitest";
import { DARK_FILLS, DARK_LINES, FILLS, LIMIT_LINES, LINES } from "./chartLook";

/* Luminance and lightness as CIE 1976 and WCAG 2 define them, written here apart from the palette. */

function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const lightness = (color: string): number => 116 * Math.cbrt(luminance(color)) - 16;

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("the measure itself", () => {
  it("gives black 0, white 100 and middle gray what CIE says", () => {
    expect(lightness("#ffffff")).toBeCloseTo(100, 5);
    expect(lightness("#777777")).toBeCloseTo(50.03, 1);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });
});

describe.each([
  ["on paper", FILLS],
  ["in a dark pane", DARK_FILLS],
])("fills %s", (_, fills) => {
  it("differ in lightness by 9 steps at least, neighbors in a stack by 20", () => {
    const steps = fills.map(({ fill }) => lightness(fill));
    const sorted = [...steps].sort((one, other) => one - other);
    sorted.slice(1).forEach((step, at) => expect(step - sorted[at]!).toBeGreaterThan(9));
    steps.slice(1).forEach((step, at) => expect(Math.abs(step - steps[at]!)).toBeGreaterThan(20));
  });

  it("let the numbers on them be read", () => {
    for (const { fill, ink } of fills) expect(contrast(fill, ink)).toBeGreaterThan(4);
  });
});

describe("lines", () => {
  it("are dark on paper, and light in a dark pane", () => {
    for (const { color } of [...LINES, ...LIMIT_LINES])
      expect(contrast(color, "#ffffff")).toBeGreaterThan(4.5);
    for (const color of DARK_LINES) expect(contrast(color, "#292929")).toBeGreaterThan(4.5);
  });

  it("are told apart without color: no two have the same dashes, and no two the same mark", () => {
    expect(new Set(LINES.map(({ dash }) => dash)).size).toBe(LINES.length);
    expect(new Set(LINES.map(({ mark }) => mark)).size).toBe(LINES.length);
    expect(new Set(LIMIT_LINES.map(({ dash }) => dash)).size).toBe(LIMIT_LINES.length);
  });
});
