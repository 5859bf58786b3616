import { SKIPPED, type Responses } from "../rasch/responses";

/** How an item goes with the others. */
export interface RestCorrelation {
  /** Correlation of the answers with the mean of the same person's other answers; undefined where there is nothing to go by. */
  readonly correlation: number | undefined;
  /** Persons who answered it and at least one other item. */
  readonly count: number;
}

/**
 * Each item's correlation with the mean of the other items the person answered. An item whose answers were recorded the other way
 * round, or whose sentence is a complaint, has a negative one.
 */
export function restCorrelations({ persons, items, answers }: Responses): RestCorrelation[] {
  const sum = new Float64Array(persons);
  const answered = new Float64Array(persons);
  for (let person = 0, at = 0; person < persons; person++) {
    for (let item = 0; item < items; item++, at++) {
      if (answers[at] === SKIPPED) continue;
      sum[person] = sum[person]! + answers[at]!;
      answered[person] = answered[person]! + 1;
    }
  }
  return Array.from({ length: items }, (_, item) => {
    const pairs = new Pairs();
    for (let person = 0, at = item; person < persons; person++, at += items) {
      const answer = answers[at]!;
      if (answer === SKIPPED || answered[person]! < 2) continue;
      pairs.add(answer, (sum[person]! - answer) / (answered[person]! - 1));
    }
    return { correlation: pairs.correlation(), count: pairs.count };
  });
}

/** Sums for a correlation. */
export class Pairs {
  count = 0;
  private meanOne = 0;
  private meanOther = 0;
  private one = 0;
  private other = 0;
  private both = 0;

  add(one: number, other: number): void {
    this.count++;
    const awayOne = one - this.meanOne;
    const awayOther = other - this.meanOther;
    this.meanOne += awayOne / this.count;
    this.meanOther += awayOther / this.count;
    this.one += awayOne * (one - this.meanOne);
    this.other += awayOther * (other - this.meanOther);
    this.both += awayOne * (other - this.meanOther);
  }

  /** Undefined where one side does not vary. */
  correlation(): number | undefined {
    const spread = Math.sqrt(this.one * this.other);
    return spread > 1e-12 ? this.both / spread : undefined;
  }
}
