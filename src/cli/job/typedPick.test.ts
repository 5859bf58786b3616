import { describe, expect, it } from "vitest";
import { longForm } from "./shortForms";
import { typedPick } from "./typedPick";

const options = [
  { value: "0001-01", label: "Aitkin (0001-01)" },
  { value: "0001-03", label: "Minneapolis (0001-03)" },
  { value: "0006-03", label: "South St. Paul (0006-03)" },
  { value: "0625-01", label: "St. Paul (0625-01)" },
];

describe("a choice typed in a shell", () => {
  it("is the value, the label, its number or a part of it", () => {
    const value = (typed: string) => {
      const found = typedPick(options, typed);
      return found.kind === "value" ? found.value : found.kind;
    };
    expect(["0001-03", "minneapolis (0001-03)", "aitkin", "625", "6", "st paul", "south"].map(value)).toEqual(
      ["0001-03", "0001-03", "0001-01", "0625-01", "0006-03", "0625-01", "0006-03"],
    );
    expect(["Duluth", "", "--"].map(value)).toEqual(["none", "none", "none"]);
  });
  it("is not guessed where several fit", () => {
    expect(typedPick(options, "0001")).toEqual({
      kind: "several",
      labels: ["Aitkin (0001-01)", "Minneapolis (0001-03)"],
    });
  });
});

describe("mn profile", () => {
  it("takes a district before the files, or all of them", () => {
    expect(longForm(["profile", "0625-01", "in.xlsx", "out.xlsx"])).toEqual([
      "district-profile",
      "in.xlsx",
      "out.xlsx",
      "--set",
      "district=0625-01",
    ]);
    expect(longForm(["profile", "all", "in.xlsx", "out.xlsx", "--set", "minimum=0"])).toEqual([
      "district-profile",
      "in.xlsx",
      "out.xlsx",
      "--set",
      "minimum=0",
      "--set",
      "what=pages",
    ]);
    expect(longForm(["profile", "in.xlsx", "out.xlsx", "--set", "what=table"])).toEqual([
      "district-profile",
      "in.xlsx",
      "out.xlsx",
      "--set",
      "what=table",
    ]);
  });
});
