import { describe, expect, it } from "vitest";
import { formulaParts, renameCalls, spellOutSpills } from "./formulaParts";

const isOurs = (name: string): boolean => name.startsWith("MN.");

describe("a formula taken apart", () => {
  it("lists our calls as they begin, with the text of each argument", () => {
    const parts = formulaParts('=IF(MN.A(B2,{1,2;3,4},"x,)")>2,MN.B( MN.A(C1) ,,(1+2)*3),MN.C())', isOurs);
    expect(parts?.calls).toEqual([
      { name: "MN.A", text: 'MN.A(B2,{1,2;3,4},"x,)")', args: ["B2", "{1,2;3,4}", '"x,)"'], inside: "IF" },
      { name: "MN.B", text: "MN.B( MN.A(C1) ,,(1+2)*3)", args: ["MN.A(C1)", "", "(1+2)*3"], inside: "IF" },
      { name: "MN.A", text: "MN.A(C1)", args: ["C1"], inside: "MN.B" },
      { name: "MN.C", text: "MN.C()", args: [], inside: "IF" },
    ]);
  });

  it("lists cells, tables, names and functions that find cells while they run", () => {
    const parts = formulaParts(
      "=SUM(A1#,'My S'!B:B,Table1[[#This Row],[a b]],Rate,[1]Other!A1)+OFFSET(C1,1,1)",
      isOurs,
    );
    expect(parts?.references.map(({ sheet, spill }) => [sheet, spill])).toEqual([
      [undefined, true],
      ["My S", false],
      [undefined, false],
    ]);
    expect(parts?.structured.map(({ table, columns }) => [table, columns])).toEqual([["Table1", ["a b"]]]);
    expect(parts?.names.map(({ name }) => name)).toEqual(["SUM", "Rate", "OFFSET"]);
    expect(parts?.dynamic).toBe(true);
  });

  it("renames calls one by one, and nothing in a text", () => {
    expect(renameCalls('=MN.A(MN.A(1),"MN.A(")', isOurs, (name, index) => `${name}_${index}`)).toBe(
      '=MN.A_0(MN.A_1(1),"MN.A(")',
    );
  });

  it("writes out the cells of a spill", () => {
    const cells = { row: 0, column: 0, rows: 3, columns: 2 };
    expect(
      spellOutSpills("=SUM(Data!$A$1#)*B2#", ({ sheet }) => (sheet === "Data" ? cells : undefined)),
    ).toBe("=SUM(Data!$A$1:$B$3)*B2#");
  });
});
