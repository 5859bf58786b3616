import { describe, expect, it } from "vitest";
import { caseOf } from "../../test/reference/whoAnswered/cases";
import { isValue, type Outcome } from "./outcome";
import { responseRates } from "./responseRates";

const percentOf = (outcome: Outcome): number => (isValue(outcome) ? outcome.value : NaN);

describe("response rates", () => {
  it("aapor-rr-nrba", () => {
    const { inputs, expected } = caseOf("aapor-rr-nrba");
    const found = responseRates({
      respondents: inputs.ER,
      nonrespondents: inputs.EN,
      ineligible: inputs.IE,
      unknown: inputs.UE,
    });
    const shares = [found.rr1, found.rr3, found.rr5, found.eligibleShare].map(
      (rate) => percentOf(rate) / 100,
    );
    expect(shares).toEqual(
      [expected.RR1, expected.RR3, expected.RR5, expected.e].map((rate) => expect.closeTo(rate, 7)),
    );
  });

  it("ind14-response-rate: the plan's 44.5, all three being the same where nobody is unknown", () => {
    const { inputs, expected } = caseOf("ind14-response-rate");
    const found = responseRates({
      respondents: inputs.completed,
      nonrespondents: inputs.unable_to_contact + inputs.district_nonresponse,
      ineligible: inputs.ineligible,
      unknown: 0,
    });
    for (const rate of [found.rr1, found.rr3, found.rr5])
      expect(Math.abs(percentOf(rate) - expected.rate_pct)).toBeLessThan(0.05);
  });

  it("has no rate where nobody could be asked, and no estimate where nobody is known", () => {
    const none = responseRates({ respondents: 0, nonrespondents: 0, ineligible: 4, unknown: 0 });
    expect([none.rr1.kind, none.rr3.kind, none.rr5.kind, none.eligibleShare]).toEqual([
      "undefined",
      "undefined",
      "undefined",
      { kind: "value", value: 0 },
    ]);
    const dark = responseRates({ respondents: 0, nonrespondents: 0, ineligible: 0, unknown: 5 });
    expect([dark.rr1, dark.rr3.kind, dark.rr5.kind]).toEqual([
      { kind: "value", value: 0 },
      "undefined",
      "undefined",
    ]);
  });
});
