import { describe, expect, it } from "vitest";
import { notDefined, value } from "../measures/outcome";
import { ending } from "./workingText";

describe("ending", () => {
  it.each([
    [77.88, "= 77.9"],
    [100, "= 100.0"],
    [0, "= 0.0"],
    // 2,499 of 2,500 on time is not all of them, and 1 of 2,500 is not none.
    [(100 * 2499) / 2500, "= 99.96"],
    [(100 * 1) / 2500, "= 0.04"],
    [(100 * 99_999) / 100_000, "= 99.999"],
  ])("%d reads %s", (percent, text) => expect(ending(value(percent))).toBe(text));

  it("says that there is no number", () => expect(ending(notDefined("nobody"))).toBe("has no result"));
});
