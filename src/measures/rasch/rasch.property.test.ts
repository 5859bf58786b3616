import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, Standing, type Calibration } from "./calibrate";
import { RASCH_MODELS, type RaschModel } from "./model";
import { onlyPersons, responsesOf, SKIPPED, type Responses } from "./responses";

const STEPS = 3;
/** Persons and items drawn so that the data hold together: a normal spread would do, chance answers do as well. */
const tables = fc
  .record({
    persons: fc.integer({ min: 25, max: 45 }),
    items: fc.integer({ min: 4, max: 7 }),
    seed: fc.integer({ min: 1, max: 1e9 }),
    skipped: fc.constantFrom(0, 0.1),
  })
  .map(({ persons, items, seed, skipped }) => {
    let state = seed;
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const leaning = Array.from({ length: persons }, () => (chance() - 0.5) * 2);
    const ease = Array.from({ length: items }, () => (chance() - 0.5) * 2);
    const cells = leaning.flatMap((person) =>
      ease.map((item) => {
        if (chance() < skipped) return Number.NaN;
        const p = 1 / (1 + Math.exp(-(person + item)));
        return Array.from({ length: STEPS }, () => (chance() < p ? 1 : 0)).reduce((a: number, b) => a + b, 0);
      }),
    );
    return responsesOf(cells, persons, items)!;
  });

/** The calibration, or undefined where the drawn data allow none. */
function calibrated(responses: Responses, model: RaschModel): Calibration | undefined {
  const found = calibrate(responses, { model, unused: "merge" });
  return found.kind === "value" ? found.value : undefined;
}
const mapped = (responses: Responses, change: (answer: number) => number): Responses => ({
  ...responses,
  answers: responses.answers.map((answer) => (answer === SKIPPED ? SKIPPED : change(answer))),
});
const apart = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((most, value, at) => {
    if (Number.isNaN(value) && Number.isNaN(other[at]!)) return most;
    return Math.max(most, Math.abs(value - other[at]!));
  }, 0);
const NEAR = 1e-6;

describe.each(RASCH_MODELS)("the %s model", (model) => {
  it("has drawn data it can measure, nearly always", () => {
    const drawn = fc.sample(tables, { numRuns: 40, seed: 1 });
    expect(drawn.filter((responses) => calibrated(responses, model) !== undefined).length).toBeGreaterThan(
      35,
    );
  });

  it("expects every sum of scores it observed, with all measures of a scale centred", () => {
    fc.assert(
      fc.property(tables, (responses) => {
        const found = calibrated(responses, model);
        if (found === undefined) return;
        expect(found.ending).toBe("converged");
        expect(found.largestResidual).toBeLessThan(1e-8);
        const { data, persons, items, scales } = found;
        let mean = 0;
        let count = 0;
        for (let item = 0; item < data.items; item++) {
          if (data.activeItems[item] === 0) continue;
          mean += items.measure[item]!;
          count++;
          const first = scales.starts[scales.ofItem[item]!]!;
          let expected = 0;
          for (let person = 0; person < data.persons; person++) {
            if (data.activePersons[person] === 0 || data.coded[person * data.items + item] === SKIPPED)
              continue;
            // The model written out anew, without the code's shortcuts.
            const away = persons.measure[person]! - items.measure[item]!;
            const terms = [1];
            for (let x = 1; x <= data.top[item]!; x++)
              terms.push(terms[x - 1]! * Math.exp(away - scales.thresholds[first + x - 1]!));
            const whole = terms.reduce((a, b) => a + b, 0);
            expected += terms.reduce((sum, term, x) => sum + (x * term) / whole, 0);
          }
          expect(Math.abs(expected - items.score[item]!)).toBeLessThan(1e-6);
        }
        expect(Math.abs(mean / count)).toBeLessThan(NEAR);
      }),
      { numRuns: 25 },
    );
  });

  it("does not care what the lowest category is called, nor how often all persons are there", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 90 }), (responses, added) => {
        const found = calibrated(responses, model);
        if (found === undefined) return;
        const shifted = calibrated(
          mapped(responses, (answer) => answer + added),
          model,
        )!;
        expect(apart(found.items.measure, shifted.items.measure)).toBeLessThan(NEAR);
        const order = Array.from({ length: responses.persons }, (_, row) => row);
        const twice = calibrated(onlyPersons(responses, [...order, ...order]), model)!;
        const measured = found.items.measure.map((measure, item) =>
          found.items.standing[item] === Standing.Measured ? measure : Number.NaN,
        );
        const again = twice.items.measure.map((measure, item) =>
          twice.items.standing[item] === Standing.Measured ? measure : Number.NaN,
        );
        expect(apart(measured, again)).toBeLessThan(NEAR);
      }),
      { numRuns: 25 },
    );
  });

  it("does not care for the order of persons and items", () => {
    fc.assert(
      fc.property(tables, (responses) => {
        const found = calibrated(responses, model);
        if (found === undefined) return;
        const { persons, items, answers } = responses;
        const turned = answers.map((_, at) => {
          const [person, item] = [persons - 1 - Math.floor(at / items), items - 1 - (at % items)];
          return answers[person * items + item]!;
        });
        const other = calibrated({ persons, items, answers: turned }, model)!;
        expect(apart(found.items.measure, other.items.measure.toReversed())).toBeLessThan(NEAR);
        expect(apart(found.persons.measure, other.persons.measure.toReversed())).toBeLessThan(NEAR);
        expect(apart(found.persons.outfit, other.persons.outfit.toReversed())).toBeLessThan(NEAR);
      }),
      { numRuns: 25 },
    );
  });

  it("turns every sign when the categories are counted from the other end", () => {
    fc.assert(
      fc.property(tables, (responses) => {
        const found = calibrated(responses, model);
        if (found === undefined) return;
        const turned = calibrated(
          mapped(responses, (answer) => STEPS - answer),
          model,
        )!;
        expect(
          apart(
            found.items.measure,
            turned.items.measure.map((measure) => -measure),
          ),
        ).toBeLessThan(NEAR);
        expect(
          apart(
            found.persons.measure,
            turned.persons.measure.map((one) => -one),
          ),
        ).toBeLessThan(NEAR);
      }),
      { numRuns: 25 },
    );
  });

  it("gives equal scores on equal items one measure, and more to a higher score", () => {
    fc.assert(
      fc.property(tables, (responses) => {
        const found = calibrated(responses, model);
        if (found === undefined) return;
        const complete = Array.from({ length: responses.persons }, (_, person) => person).filter(
          (person) => found.persons.count[person] === found.data.activeItems.reduce((a, b) => a + b, 0),
        );
        const measures = new Map<number, number>();
        for (const person of complete) {
          const score = found.persons.score[person]!;
          const known = measures.get(score);
          if (known !== undefined) expect(found.persons.measure[person]).toBe(known);
          measures.set(score, found.persons.measure[person]!);
        }
        const rising = [...measures].sort(([a], [b]) => a - b).map(([, measure]) => measure);
        rising.slice(1).forEach((measure, at) => expect(measure).toBeGreaterThan(rising[at]!));
      }),
      { numRuns: 25 },
    );
  });

  it("gives the same persons on its own calibration as on a given one", () => {
    fc.assert(
      fc.property(tables, (responses) => {
        const found = calibrate(responses, { model, unused: "stop" });
        if (found.kind !== "value") return;
        const { items, scales, coding, persons } = found.value;
        // Anchors say one lowest category: only where every scale begins at it, and every item has a measure.
        if (items.standing.some((standing) => standing !== Standing.Measured)) return;
        if (coding.categories.some((list) => list[0] !== coding.categories[0]![0])) return;
        const thresholds = coding.categories.map((_, scale) =>
          scales.thresholds.slice(scales.starts[scale]!, scales.starts[scale + 1]!),
        );
        const lowest = coding.categories[0]![0]!;
        const again = calibrate(responses, { model, anchors: { items: items.measure, thresholds, lowest } });
        if (again.kind !== "value") {
          // An answer of somebody left out may lie beyond what was calibrated.
          expect(again.reason).toMatch(/thresholds given are for categories/);
          return;
        }
        expect(apart(persons.measure, again.value.persons.measure)).toBeLessThan(NEAR);
        expect(apart(persons.error, again.value.persons.error)).toBeLessThan(NEAR);
      }),
      { numRuns: 25 },
    );
  });
});
