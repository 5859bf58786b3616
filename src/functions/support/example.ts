/**
 * A worked example of a worksheet function. It is printed on the function's page of the reference, and a test enters the
 * formula into a workbook and compares what the cells show.
 */
export interface Example {
  /** The function it belongs to, by id: "WRR". */
  readonly function: string;
  /** What a person types, with array constants for ranges: "=MN.WRR({12,30},{100,400},{9000,41000})". */
  readonly formula: string;
  /**
   * What the cell shows; rows of cells for a spill. A number is written with the decimals its source gives and is compared
   * to that many decimals ("79.5" accepts 79.4981...); yes and no are "TRUE" and "FALSE"; an error is its code, "#N/A".
   */
  readonly shows: string | readonly (readonly string[])[];
  /** Where the expected figures come from: the plan and its place, a publication, or the arithmetic by hand. */
  readonly source: string;
  /** One sentence on what the example shows, where the formula alone does not say it. */
  readonly note?: string;
}
