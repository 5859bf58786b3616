import { describe, expect, it } from "vitest";
import { fileText } from "./fileText";

const file = (type: "text/csv" | "text/plain", text: string) => ({ name: "a.csv", title: "A", type, text });

describe("a saved file", () => {
  it("begins with the mark of UTF-8 where it is a table, once", () => {
    const saved = fileText(file("text/csv", "Pregunta\r\n¿Está de acuerdo, señora Núñez?\r\n"));
    expect([...new TextEncoder().encode(saved).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(fileText(file("text/csv", saved))).toBe(saved);
    expect(fileText(file("text/plain", "¿Qué?"))).toBe("¿Qué?");
  });
});
