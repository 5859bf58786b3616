import { describe, expect, it } from "vitest";
import { writeText } from "./strokeLetters";

const strokes = (text: string) => writeText(text, 14).strokes;
const top = (text: string) => Math.min(...strokes(text).flatMap((stroke) => stroke.map(([, y]) => y)));

describe("letters with marks", () => {
  it.each(["á", "é", "í", "ó", "ú", "ñ", "ü", "Á", "É", "Ñ", "å", "ö", "ç"])(
    "%s is its letter and a mark, no wider and no other letter",
    (letter) => {
      const base = letter.normalize("NFD")[0]!;
      expect(strokes(letter).length).toBeGreaterThan(base === "i" ? 1 : strokes(base).length);
      expect(writeText(`${letter}n`, 14).width).toBe(writeText(`${base}n`, 14).width);
      expect(strokes(letter)).not.toEqual(strokes(base));
    },
  );
  it("stand above their letter, over capitals too", () => {
    expect(top("n")).toBeGreaterThan(top("ñ"));
    expect(top("N")).toBeGreaterThan(top("Ñ"));
    expect(top("Ñ")).toBeLessThan(top("ñ"));
  });
  it("are the same whether the letter comes in one sign or in two", () => {
    expect(strokes("Núñez".normalize("NFC"))).toEqual(strokes("Núñez".normalize("NFD")));
  });
  it("open a Spanish question and a Spanish call", () => {
    expect(strokes("¿")).not.toEqual(strokes("?"));
    expect(strokes("¡")).not.toEqual(strokes("!"));
    // What the face does not have shows as a question mark.
    expect(strokes("\u4e2d")).toEqual(strokes("?"));
  });
});
