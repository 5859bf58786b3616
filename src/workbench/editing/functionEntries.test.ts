import { describe, expect, it } from "vitest";
import { builtInHelp } from "./builtInHelp";
import { functionEntries, readHelpLine } from "./functionEntries";

describe("help on functions", () => {
  it("reads a line of help", () => {
    expect(readHelpLine("ROUND(number, [digits]): Rounds.")).toEqual({
      name: "ROUND",
      description: "Rounds.",
      arguments: [{ name: "number" }, { name: "digits", optional: true }],
    });
    expect(readHelpLine("NA(): The error.").arguments).toEqual([]);
    expect(readHelpLine("SUM(number...): Adds.").arguments).toEqual([{ name: "number", repeating: true }]);
  });
  it("can read every line, in alphabetical order and each name once", () => {
    const names = builtInHelp.map((line) => readHelpLine(line).name);
    const place = (name: string) => name.replaceAll(".", "");
    expect(names).toEqual([...new Set(names)].sort((one, other) => (place(one) < place(other) ? -1 : 1)));
  });
  it("puts our functions behind their namespace and offers Excel's without a line by name", () => {
    const entries = functionEntries(
      {
        namespace: "MN",
        functions: [
          {
            id: "PERCENT",
            name: "PERCENT",
            description: "100 n/d",
            helpUrl: "https://localhost:3000/functions/percent.html",
            parameters: [{ name: "numerator", description: "Counts" }],
            implementation: () => 1,
          },
        ],
      },
      ["SUM", "ACOSH"],
    );
    expect(entries.map(({ name }) => name)).toEqual(["MN.PERCENT", "SUM", "ACOSH"]);
    expect(entries[0]?.helpUrl).toBe("functions/percent.html");
    expect(entries[2]?.arguments).toEqual([]);
  });
});
