import type { Cents } from "../../../measures/money";
import type { Meaning } from "./rowWords";

interface Counted extends Meaning {
  readonly cents: Cents;
}

/** Sums of the lines read so far, to tell a total row by its arithmetic. */
export class RunningSums {
  private readonly lines: Counted[] = [];
  /** First line since the last heading or total. */
  private block = 0;
  /** First line since the last heading that names a finance code or a section. */
  private part = 0;

  add(line: Counted): void {
    this.lines.push(line);
  }

  endBlock(): void {
    this.block = this.lines.length;
  }

  endPart(): void {
    this.part = this.lines.length;
    this.endBlock();
  }

  get any(): boolean {
    return this.lines.length > 0;
  }

  /**
   * Whether an amount is one of the sums a total row may stand for: of the lines above it in its block or part, of all, or of the category,
   * finance code or section its words name.
   */
  matches(cents: Cents, named: Meaning): boolean {
    return this.any && this.candidates(named).includes(cents);
  }

  /** The sum a total row of these words would most likely stand for. */
  likeliest(named: Meaning): Cents {
    return this.candidates(named)[0] ?? 0;
  }

  private candidates(named: Meaning): readonly Cents[] {
    const fits = (line: Counted): boolean =>
      (named.category === undefined || line.category === named.category) &&
      (named.finance === undefined || line.finance === named.finance) &&
      (named.section === undefined || line.section === named.section);
    const inBlock = this.lines.slice(this.block);
    const inPart = this.lines.slice(this.part);
    const groups =
      Object.keys(named).length > 0
        ? [this.lines.filter(fits), inPart.filter(fits), inBlock]
        : [inBlock, inPart, this.lines];
    return groups.filter((group) => group.length > 0).map(sum);
  }
}

function sum(lines: readonly Counted[]): Cents {
  return lines.reduce((all, { cents }) => all + cents, 0);
}
