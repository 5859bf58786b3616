import { describe, expect, it } from "vitest";
import { dispositionOf } from "./surveyDisposition";

describe("what became of a survey", () => {
  it.each([
    // Table 14.5 and 14.6 of the plan, lines 1651-1671.
    ["District attempted, but was unable to contact", "not reached"],
    ["District non-response", "district did not answer"],
    ["Completed survey", "answered"],
    ["Incarceration", "not reached"],
    ["Moved/no forwarding information", "not reached"],
    ["Not able to contact", "not reached"],
    ["Phone disconnected", "not reached"],
    ["returned to school", "ineligible"],
    ["Deceased", "ineligible"],
    // Words of surveys by mail and by telephone.
    ["Returned to sender", "not reached"],
    ["undeliverable", "not reached"],
    ["no response", "not reached"],
    ["Did not respond", "not reached"],
    ["non-respondent", "not reached"],
    ["nonrespondent", "not reached"],
    ["unanswered", "not reached"],
    ["didn't answer", "not reached"],
    ["not completed", "not reached"],
    ["Declined", "refused"],
    ["survey returned", "answered"],
    ["Returned, complete", "answered"],
    ["interviewed", "answered"],
    ["District interviewed the parent", "answered"],
    ["respondent", "answered"],
    ["Yes", "answered"],
    ["no", "not reached"],
    ["1", "answered"],
    ["0", "not reached"],
    ["unknown eligibility", "unknown"],
  ])("%s: %s", (text, meaning) => {
    expect(dispositionOf(text)).toBe(meaning);
  });

  it.each(["Returned", " returned. ", "incomplete", "Partial"])("asks about %s", (text) => {
    expect(dispositionOf(text)).toHaveProperty("ask");
  });

  it("knows nothing of other words", () => {
    expect(dispositionOf("later")).toBeUndefined();
    expect(dispositionOf("7")).toBeUndefined();
  });
});
