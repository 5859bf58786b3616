import { describe, expect, it } from "vitest";
import type { ReportSheet } from "../sheets/reportSheet";
import { picturesInWords } from "./picturesInWords";

const report: ReportSheet = {
  name: "Map",
  label: "Map",
  blocks: [
    { kind: "text", style: "title", text: "Districts" },
    { kind: "picture", title: "The state", svg: "<svg/>", width: 10, height: 10, description: "A map." },
    { kind: "picture", svg: "<svg></svg>", width: 10, height: 10, description: "Another." },
  ],
};

describe("pictures in words", () => {
  it("stand where the pictures would, and say that something is missing", () => {
    const { blocks, ...rest } = picturesInWords(report, () => false);
    expect(rest).toEqual({ name: "Map", label: "Map" });
    expect(blocks).toEqual([
      report.blocks[0],
      {
        kind: "text",
        style: "note",
        text: "A picture belongs here, and this Excel cannot show it. The state. A map.",
      },
      {
        kind: "text",
        style: "note",
        text: "A picture belongs here, and this Excel cannot show it. Another.",
      },
    ]);
  });

  it("are only for those that cannot be shown", () => {
    const { blocks } = picturesInWords(report, ({ title }) => title === "The state");
    expect(blocks.slice(0, 2)).toEqual(report.blocks.slice(0, 2));
    expect(blocks[2]?.kind).toBe("text");
  });
});
