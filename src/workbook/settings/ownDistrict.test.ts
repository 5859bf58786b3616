import { describe, expect, it } from "vitest";
import { findOwnDistrict } from "./ownDistrict";

const keyed = [
  { value: "0001-01", label: "AITKIN PUBLIC SCHOOL DISTRICT (0001-01)" },
  { value: "0001-03", label: "MINNEAPOLIS PUBLIC SCHOOL DIST. (0001-03)" },
  { value: "0011-01", label: "ANOKA-HENNEPIN PUBLIC SCHOOL DIST. (0011-01)" },
  { value: "0625-01", label: "ST. PAUL PUBLIC SCHOOL DISTRICT (0625-01)" },
];
const named = ["Saint Paul", "Anoka-Hennepin", "district 625"].map((name) => ({ value: name, label: name }));
const numbered = ["625", "11", "1"].map((number) => ({ value: number, label: number }));

describe("the own district among those of a table", () => {
  it.each([
    ["its number", keyed, { number: "625" }, "0625-01"],
    ["its number with zeros", keyed, { number: "0625" }, "0625-01"],
    ["its number as people write it", keyed, { number: "ISD 625" }, "0625-01"],
    ["number and type", keyed, { number: "1-3" }, "0001-03"],
    ["nothing where two share the number", keyed, { number: "1" }, undefined],
    ["the one of two that the name tells", keyed, { number: "1", name: "Minneapolis" }, "0001-03"],
    ["nothing where the number is another's", keyed, { number: "1-01", name: "Minneapolis" }, "0001-01"],
    ["nothing where the number is not there", keyed, { number: "62", name: "St. Paul" }, undefined],
    ["its name in full", keyed, { name: "ST. PAUL PUBLIC SCHOOL DISTRICT" }, "0625-01"],
    ["its name as people say it", keyed, { name: "Saint Paul" }, "0625-01"],
    ["nothing for a part of a name", keyed, { name: "Anoka" }, undefined],
    ["nothing that begins alike", keyed, { number: "62" }, undefined],
    ["its plain name", named, { name: "saint paul public schools", number: "" }, "Saint Paul"],
    ["a plain number", numbered, { number: "0011-01" }, "11"],
    ["nothing where nothing is set", keyed, {}, undefined],
    ["nothing where there is nothing", [], { number: "1", name: "x" }, undefined],
  ])("is found by %s", (_, options, own, expected) => {
    expect(findOwnDistrict(options, own)).toBe(expected);
  });
});
