import { describe, expect, it } from "vitest";
import { textOf } from "./textOf";

describe("the text of a file", () => {
  it("is UTF-8, with its mark or without", () => {
    const bytes = new TextEncoder().encode("Raza,Núñez\n");
    expect(textOf(bytes)).toBe("Raza,Núñez\n");
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toBe("Raza,Núñez\n");
  });
  it("is Windows-1252 where it cannot be UTF-8: 0xF1 is n with a tilde, 0x93 an opening quote", () => {
    expect(textOf(new Uint8Array([0x4e, 0xfa, 0xf1, 0x65, 0x7a]))).toBe("Núñez");
    expect(textOf(new Uint8Array([0x93, 0x53, 0xed, 0x94]))).toBe("\u201CSí\u201D");
  });
});
