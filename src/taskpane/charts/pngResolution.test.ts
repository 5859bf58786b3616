import { describe, expect, it } from "vitest";
import { withResolution } from "./pngResolution";

// One black pixel, made with Python's zlib and struct as the PNG specification says.
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

describe("the resolution of a PNG", () => {
  it("is a chunk of its own before the picture, with the check that Python's zlib gives it", () => {
    const png = withResolution(PIXEL, 300);
    // struct.pack(">I4sIIBI", 9, b"pHYs", 11811, 11811, 1, zlib.crc32(b"pHYs" + struct.pack(">IIB", 11811, 11811, 1)))
    expect(Buffer.from(png.subarray(33, 54)).toString("hex")).toBe(
      "000000097048597300002e2300002e230178a53f76",
    );
    expect(png.length).toBe(PIXEL.length + 21);
    expect(png.subarray(54)).toEqual(PIXEL.subarray(33));
  });
});
