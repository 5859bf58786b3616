import { describe, expect, it } from "vitest";
import { categoryOf } from "./budgetCategory";

describe("a category as people write it", () => {
  it.each([
    ["Direct services", "direct"],
    ["DIRECT SERVICES TO STUDENTS (80%)", "direct"],
    ["direct student services", "direct"],
    ["Family engagement", "direct"],
    ["Integrated learning environments", "direct"],
    ["Enrolment choice", "direct"],
    ["D", "direct"],
    ["80%", "direct"],
    ["Professional Development", "development"],
    ["professional_development", "development"],
    ["Prof. Dev.", "development"],
    ["Staff development and placement services", "development"],
    ["PD", "development"],
    ["20", "development"],
    ["Administration", "administration"],
    ["Administrative services", "administration"],
    ["Admin.", "administration"],
    ["admin", "administration"],
    ["10 %".replace(" ", ""), "administration"],
  ])("%s is %s", (text, category) => expect(categoryOf(text)).toBe(category));

  it.each([
    "",
    "Consulting",
    "Indirect costs",
    "Non-direct",
    "Director",
    "Administration and professional development",
    "1",
  ])("%s is asked about", (text) => expect(categoryOf(text)).toBeUndefined());
});
