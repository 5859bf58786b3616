import { describe, expect, it } from "vitest";
import { fitText, textWidth } from "./text";

describe("fitText", () => {
  it("leaves what fits and cuts the rest at its end", () => {
    expect(fitText("Red Lake", 100)).toBe("Red Lake");
    expect(fitText("Red Lake County Central", 80)).toMatch(/^Red Lak.*\.\.\.$/);
  });

  it("never gives more than the room, also to capitals, which are wider", () => {
    for (const name of [
      "RED LAKE PUBLIC SCHOOL DISTRICT (0038-01)",
      "WWWWWWWWWWWWWWW",
      "iiiiiiiiiiiiiiiiiiiiiiiiiii",
    ]) {
      for (const room of [60, 90, 150]) expect(textWidth(fitText(name, room))).toBeLessThanOrEqual(room);
    }
    expect(textWidth("MMM")).toBeGreaterThan(textWidth("mmm"));
  });

  it("keeps one letter where there is room for none", () => {
    expect(fitText("Name", 1)).toBe("N...");
  });
});
