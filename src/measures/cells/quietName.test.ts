import { describe, expect, it } from "vitest";
import { quietName, withoutSchoolDistrict } from "./quietName";

describe("quietName", () => {
  it.each([
    ["RED LAKE PUBLIC SCHOOL DISTRICT", "Red Lake Public School District"],
    ["ST. PAUL PUBLIC SCHOOL DISTRICT", "St. Paul Public School District"],
    ["CASS LAKE-BENA PUBLIC SCHOOLS", "Cass Lake-Bena Public Schools"],
    ["MINNEAPOLIS PUBLIC SCHOOL DIST. (0001-03)", "Minneapolis Public School Dist. (0001-03)"],
    ["MCGREGOR PUBLIC SCHOOL DISTRICT", "McGregor Public School District"],
    ["A.C.G.C. PUBLIC SCHOOL DISTRICT", "A.C.G.C. Public School District"],
    ["GFW", "GFW"],
    ["ISD 625", "ISD 625"],
    ["O'BRIEN SCHOOL", "O'Brien School"],
    ["Red Lake", "Red Lake"],
    ["", ""],
  ])("%s", (shouted, quiet) => expect(quietName(shouted)).toBe(quiet));
});

describe("withoutSchoolDistrict", () => {
  it.each([
    ["Red Lake Public School District", "Red Lake"],
    ["Minneapolis Public School Dist.", "Minneapolis"],
    ["Columbia Heights Public School Dist", "Columbia Heights"],
    ["Cass Lake-Bena Public Schools", "Cass Lake-Bena"],
    ["Northland Community Schools", "Northland"],
    ["Worthington", "Worthington"],
    ["Public Schools", "Public Schools"],
  ])("%s", (name, short) => expect(withoutSchoolDistrict(name)).toBe(short));
});
