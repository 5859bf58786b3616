import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage";
import { encodePng } from "./png";
import { writeText } from "./strokeLetters";
import { dashed } from "./strokes";
import { drawSvg, svgToPng } from "./svgToPng";
import { readPath } from "./svgPath";

const svg = (inside: string, box = "0 0 10 10") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`;

/** Red, green, blue and opacity at a pixel. */
function pixel({ width, data }: ReturnType<typeof drawSvg>, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** How much of all pixels is covered. */
const covered = ({ data }: ReturnType<typeof drawSvg>) =>
  data.reduce((sum, value, at) => (at % 4 === 3 ? sum + value / 255 : sum), 0);

describe("how much of a pixel a shape covers", () => {
  it("is exact for straight edges: a pencil's triangle", () => {
    // The lower left half of a square of two pixels: half, full, half of the diagonal pixels, none above.
    const found = coverageOf(
      [
        [
          [0, 0],
          [2, 2],
          [0, 2],
        ],
      ],
      "nonzero",
      { width: 4, height: 4 },
    );
    expect(found).toMatchObject({ left: 0, top: 0, width: 2, height: 2 });
    expect([...(found?.shares ?? [])]).toEqual([0.5, 0, 1, 0.5]);
  });

  it("sums to the area of the shape, wherever its corners lie", () => {
    const outline = [
      [1.3, 0.7],
      [8.9, 2.25],
      [6.1, 9.4],
      [2.05, 6.6],
    ] as const;
    // The shoelace formula by hand: half of |sum of x1 y2 - x2 y1|.
    const area = Math.abs(
      (1.3 * 2.25 -
        8.9 * 0.7 +
        (8.9 * 9.4 - 6.1 * 2.25) +
        (6.1 * 6.6 - 2.05 * 9.4) +
        (2.05 * 0.7 - 1.3 * 6.6)) /
        2,
    );
    const found = coverageOf([outline], "nonzero", { width: 12, height: 12 });
    expect([...(found?.shares ?? [])].reduce((sum, share) => sum + share, 0)).toBeCloseTo(area, 4);
  });

  it("counts overlaps once or cuts them out, as the rule says, and stays on the page", () => {
    const square = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ] as const;
    const sum = (rule: "nonzero" | "evenodd", ...squares: ReturnType<typeof square>[]) =>
      [...(coverageOf(squares, rule, { width: 6, height: 6 })?.shares ?? [])].reduce((a, b) => a + b, 0);
    expect(sum("nonzero", square(0, 6), square(2, 4))).toBeCloseTo(36, 5);
    expect(sum("evenodd", square(0, 6), square(2, 4))).toBeCloseTo(32, 5);
    expect(sum("nonzero", square(-3, 3))).toBeCloseTo(9, 5);
    expect(sum("nonzero", square(-30, 30))).toBeCloseTo(36, 5);
    expect(coverageOf([square(7, 9)], "nonzero", { width: 6, height: 6 })).toBeUndefined();
  });
});

describe("an SVG as pixels", () => {
  it("lays colours over each other in order, with their opacity", () => {
    const drawn = drawSvg(
      svg(
        '<rect width="10" height="10" fill="#ffffff"/><rect x="5" width="5" height="10" fill="#000" fill-opacity="0.5"/>',
      ),
      10,
      10,
    );
    expect(pixel(drawn, 2, 5)).toEqual([255, 255, 255, 255]);
    expect(pixel(drawn, 7, 5)[0]).toBeGreaterThan(125);
    expect(pixel(drawn, 7, 5)[0]).toBeLessThan(130);
  });

  it("leaves the ground transparent where nothing is drawn, and keeps proportions", () => {
    const drawn = drawSvg(svg('<rect width="10" height="10" fill="red"/>'), 30, 10);
    expect(pixel(drawn, 5, 5)).toEqual([0, 0, 0, 0]);
    expect(pixel(drawn, 15, 5)).toEqual([255, 0, 0, 255]);
    expect(covered(drawn)).toBeCloseTo(100, 0);
  });

  it("knows groups, transforms, inherited colours, paths relative and absolute", () => {
    const drawn = drawSvg(
      svg(
        '<g fill="#0000ff" transform="translate(1 1) scale(2)"><path d="M0 0h2v2h-2zM3 3L4 3 4 4 3 4Z"/></g>' +
          '<g fill="none"><circle cx="5" cy="5" r="5"/></g>',
      ),
      10,
      10,
    );
    expect(covered(drawn)).toBeCloseTo(16 + 4, 1);
    expect(pixel(drawn, 2, 2)).toEqual([0, 0, 255, 255]);
    expect(pixel(drawn, 7, 7)).toEqual([0, 0, 255, 255]);
    expect(pixel(drawn, 6, 6)).toEqual([0, 0, 0, 0]);
  });

  it("draws lines as wide as they are, and circles as large: pi r squared", () => {
    const line = drawSvg(svg('<line x1="2" y1="5" x2="8" y2="5" stroke="#000" stroke-width="1"/>'), 10, 10);
    expect(covered(line)).toBeCloseTo(6, 1);
    const circle = drawSvg(svg('<circle cx="5" cy="5" r="4"/>'), 100, 100);
    expect(covered(circle) / (Math.PI * 1600)).toBeCloseTo(1, 2);
    const ring = drawSvg(svg('<path d="M1 5a4 4 0 1 1 8 0 4 4 0 1 1-8 0z"/>'), 100, 100);
    expect(covered(ring) / (Math.PI * 1600)).toBeCloseTo(1, 2);
  });

  it("writes words: at their start, in the middle, at the end; heavier when bold", () => {
    const words = (attributes: string) =>
      drawSvg(
        svg(`<text x="100" y="20" font-size="16" ${attributes}>Map of 329</text>`, "0 0 200 30"),
        200,
        30,
      );
    const columns = ({ width, data }: ReturnType<typeof drawSvg>) => {
      const used: number[] = [];
      for (let x = 0; x < width; x++)
        for (let y = 0; y < 30; y++) if ((data[(y * width + x) * 4 + 3] ?? 0) > 60) used.push(x);
      return [Math.min(...used), Math.max(...used)] as const;
    };
    const { width } = writeText("Map of 329", 16);
    const [start] = columns(words(""));
    const [left, right] = columns(words('text-anchor="middle"'));
    const [, end] = columns(words('text-anchor="end"'));
    expect(Math.abs(start - 100)).toBeLessThan(3);
    expect(Math.abs((left + right) / 2 - 100)).toBeLessThan(3);
    expect(Math.abs(end - 100)).toBeLessThan(3);
    expect(right - left).toBeLessThan(width + 4);
    expect(covered(words('font-weight="bold"'))).toBeGreaterThan(covered(words("")) * 1.2);
  });

  it("has a sign for every letter of the keyboard and a question mark for what has none", () => {
    const question = JSON.stringify(writeText("?", 10));
    for (let code = 33; code < 127; code++) {
      const letter = String.fromCharCode(code);
      const drawn = writeText(letter, 10);
      expect(drawn.strokes.length, letter).toBeGreaterThan(0);
      if (letter !== "?") expect(JSON.stringify(drawn), letter).not.toBe(question);
    }
    expect(writeText("\u2013", 10)).toEqual(writeText("-", 10));
    expect(JSON.stringify(writeText("\u4e2d", 10))).toBe(question);
  });

  it("passes over what it does not draw", () => {
    const drawn = drawSvg(
      svg(
        '<defs><linearGradient id="a"/></defs><rect width="5" height="5" fill="url(#a)"/><image href="x"/>' +
          '<rect display="none" width="9" height="9"/>',
      ),
      10,
      10,
    );
    expect(covered(drawn)).toBe(0);
  });
});

describe("dashes", () => {
  it("are as long as the pattern says, around corners too", () => {
    const corner = [
      [0, 0],
      [4, 0],
      [4, 4],
    ] as const;
    expect(dashed(corner, false, [3, 2])).toEqual([
      [
        [0, 0],
        [3, 0],
      ],
      [
        [4, 1],
        [4, 4],
      ],
    ]);
    expect(dashed(corner, false, [0, 0])).toEqual([corner]);
  });
});

describe("a path", () => {
  it("is read with every command", () => {
    const ends = (d: string) => readPath(d).map(({ points, closed }) => [...(points.at(-1) ?? []), closed]);
    expect(ends("M1,2 3-4")).toEqual([[3, -4, false]]);
    expect(ends("m1 2l1 1zl5 0")).toEqual([
      [2, 3, true],
      [6, 2, false],
    ]);
    expect(ends("M0 0H5v.5.5")).toEqual([[5, 1, false]]);
    expect(ends("M0 0C1 1 2 1 3 0s2-1 3 0Q7 1 8 0t2 0")).toEqual([[10, 0, false]]);
    expect(ends("M0 0a5 5 0 0110 0")).toEqual([[10, 0, false]]);
    expect(ends("M1e1 2E-1")).toEqual([[10, 0.2, false]]);
  });

  it("goes through the middle of a curve where Bezier says: the cubic's middle is (p0 + 3 p1 + 3 p2 + p3) / 8", () => {
    const [curve] = readPath("M0 0C0 8 8 8 8 0");
    expect(curve?.points[8]).toEqual([4, 6]);
    const [half] = readPath("M0 0A4 4 0 0 1 8 0");
    expect(Math.min(...(half?.points ?? []).map(([, y]) => y))).toBeCloseTo(-4, 1);
  });
});

describe("a PNG", () => {
  it("holds its pixels, row by row behind a filter, with the check sums of its chunks", async () => {
    const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 128, 1, 2, 3, 4, 5, 6, 7, 8]);
    const bytes = await encodePng({ width: 2, height: 2, data });
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20), bytes[24], bytes[25]]).toEqual([2, 2, 8, 6]);
    const length = view.getUint32(33);
    expect(String.fromCharCode(...bytes.subarray(37, 41))).toBe("IDAT");
    const rows = inflateSync(bytes.subarray(41, 41 + length));
    // Row 1 as differences from the left, row 2 from whichever is smaller; undone by hand.
    expect([...rows.subarray(0, 9)]).toEqual([1, 255, 0, 0, 255, 1, 255, 0, 129]);
    expect(rows[9]).toBe(1);
    expect([...rows.subarray(10, 18)]).toEqual([1, 2, 3, 4, 4, 4, 4, 4]);
    // The check sum of an empty IEND chunk is the same in every PNG.
    expect([...bytes.subarray(-8)]).toEqual([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  });

  it("is twice as fine as it is shown, less where it would be enormous, and the same every time", async () => {
    const size = async (width: number, height: number) => {
      const view = new DataView((await svgToPng(svg("<rect/>"), width, height)).buffer);
      return [view.getUint32(16), view.getUint32(20)];
    };
    expect(await size(100, 50)).toEqual([200, 100]);
    const [wide = 0, high = 0] = await size(2500, 2500);
    expect(wide * high).toBeLessThanOrEqual(12_100_000);
    const twice = await Promise.all([1, 2].map(() => svgToPng(svg('<circle r="3"/>'), 20, 20)));
    expect(twice[0]).toEqual(twice[1]);
  });
});
