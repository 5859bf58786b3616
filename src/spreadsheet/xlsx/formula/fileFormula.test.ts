import { describe, expect, it } from "vitest";
import { fromFile, maySpill, toFile } from "./fileFormula";

/* File forms as Excel writes them: see Microsoft's list of future functions ([MS-XLSX] 2.2.2) and files saved by Excel. */
const pairs: [shown: string, file: string, table?: string][] = [
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
  ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
  ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(v,v+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=@A1:A3", "_xlfn.SINGLE(A1:A3)"],
  ["=MN.WRR(A1:C3,D1:F3,G1:I1)", "_xldudf_MN_WRR(A1:C3,D1:F3,G1:I1)"],
  ["=MN.COSF_SUMMARY1(1,2,3,4)", "_xldudf_MN_COSF_SUMMARY1(1,2,3,4)"],
  ["=Scores[[#This Row],[Entry]]+1", "Scores[[#This Row],[Entry]]+1"],
  ['="SORT(A1) and _xlfn.SORT"&B1', '"SORT(A1) and _xlfn.SORT"&B1'],
  ["='My SORT(1) sheet'!A1+1", "'My SORT(1) sheet'!A1+1"],
  ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["=_xldudf_OTHER_FUNC(1)", "_xldudf_OTHER_FUNC(1)"],
];

describe("a formula and its form in a file", () => {
  it.each(pairs)("%s is %s", (shown, file) => {
    expect(toFile(shown)).toBe(file);
    expect(fromFile(file)).toBe(shown);
  });

  it("reads the plain names other programs write", () => {
    expect(fromFile("MN.WRR(A1:C1,A2:C2,A3:C3)")).toBe("=MN.WRR(A1:C1,A2:C2,A3:C3)");
    expect(fromFile("_xlfn.WORKDAY.INTL(A1,5)")).toBe("=WORKDAY.INTL(A1,5)");
  });

  it("keeps the prefix of functions it does not know, or it could not put it back", () => {
    expect(fromFile("_xlfn.FUTURE.THING(A1)")).toBe("=_xlfn.FUTURE.THING(A1)");
    expect(toFile("=_xlfn.FUTURE.THING(A1)")).toBe("_xlfn.FUTURE.THING(A1)");
  });

  it("names the table for columns of the row itself", () => {
    expect(toFile("=[@Entry]+[@[Exit rating]]", { table: "Scores" })).toBe(
      "Scores[[#This Row],[Entry]]+Scores[[#This Row],[Exit rating]]",
    );
    expect(toFile("=SUM([Entry])", { table: "Scores" })).toBe("SUM(Scores[Entry])");
    expect(toFile("=Other[@Entry]", { table: "Scores" })).toBe("Other[[#This Row],[Entry]]");
  });

  it("does not take a LET name for a name outside", () => {
    expect(toFile("=LET(rate,0.5,rate*Total)+Rates")).toBe(
      "_xlfn.LET(_xlpm.rate,0.5,_xlpm.rate*Total)+Rates",
    );
  });

  it("knows which formulas may fill several cells", () => {
    expect(maySpill("=MN.TARGETS(9)")).toBe(true);
    expect(maySpill("=SORT(A1:A3)")).toBe(true);
    expect(maySpill("=SUM(A1#)")).toBe(true);
    expect(maySpill("=SUM(A1:A3)+1")).toBe(false);
    expect(maySpill('=A1&"#("')).toBe(false);
  });
});
