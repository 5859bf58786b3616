import { describe, expect, it } from "vitest";
import type { ReportSheet } from "../../sheets/reportSheet";
import { createWorkbook } from "../../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../workbook/memory";
import { WorkbookProblem, type WorkbookPort } from "../../workbook/port";
import { writesOf } from "./writes";

const sheet = (name: string, text = name): ReportSheet => ({
  name,
  label: `${name} report`,
  blocks: [{ kind: "text", style: "body", text }],
});

function open(): {
  port: WorkbookPort;
  names: () => readonly string[];
  type: (name: string, text: string) => void;
  shown: (name: string) => unknown;
} {
  const workbook = createWorkbook();
  return {
    port: createMemoryPort(workbook, makeMemoryView()),
    names: () => workbook.sheets.map(({ name }) => name),
    type: (name, text) => workbook.sheet(name)!.set(9, 9, text),
    shown: (name) => workbook.sheet(name)!.value(0, 0),
  };
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.kind;
    throw error;
  }
  return "done";
};

describe("what the pane wrote", () => {
  it("is one list, newest first, and a press is taken back as one", async () => {
    const { port, names } = open();
    const writes = writesOf(port);
    expect(writesOf(port)).toBe(writes);
    const one = await writes.write([sheet("A")]);
    const many = await writes.write([sheet("B"), sheet("C")]);
    expect(writes.current()).toEqual([many, one]);
    await writes.takeBack(many);
    expect(names()).toEqual(["A"]);
    await writes.takeBack(one);
    expect(names()).toEqual([]);
    expect(writes.current()).toEqual([]);
  });

  it("is there whole or not at all", async () => {
    const { port, names } = open();
    const writes = writesOf(port);
    const broken: ReportSheet = {
      name: "Broken",
      label: "Broken report",
      blocks: [
        {
          kind: "table",
          id: "t",
          title: "T",
          columns: [{ title: "X", format: "general" }],
          rows: [[{ formula: "={cell:nowhere!1,1}" }]],
        },
      ],
    };
    await expect(writes.write([sheet("A"), broken])).rejects.toThrow();
    expect(names()).toEqual([]);
    expect(writes.current()).toEqual([]);
  });

  it("is known when the very sheets are written again, but not what people fill in", async () => {
    const writes = writesOf(open().port);
    const first = await writes.write([sheet("A"), sheet("B")]);
    expect(writes.before([sheet("A"), sheet("B")])).toBe(first);
    expect(writes.before([sheet("A")])).toBeUndefined();
    const template = { ...sheet("T"), forPeople: true } as const;
    await writes.write([template]);
    expect(writes.before([template])).toBeUndefined();
  });

  it("takes the place of what was written before, and gives it back when it is taken back", async () => {
    const { port, names, shown } = open();
    const writes = writesOf(port);
    const old = await writes.write([sheet("A", "old")]);
    const anew = await writes.write([sheet("A", "new")], old);
    expect([names(), shown("A")]).toEqual([["A"], "new"]);
    expect(writes.current()).toEqual([anew]);
    await writes.takeBack(anew);
    expect([names(), shown("A")]).toEqual([["A"], "old"]);
    expect(writes.current()).toHaveLength(1);
  });

  it("never takes the place of a sheet that a person has typed into", async () => {
    const { port, names, type, shown } = open();
    const writes = writesOf(port);
    const old = await writes.write([sheet("A", "old")]);
    type("A", "mine");
    expect(await refusal(writes.write([sheet("A", "new")], old))).toBe("changed-since");
    expect([names(), shown("A")]).toEqual([["A"], "old"]);
    await writes.write([sheet("A", "new")]);
    expect(names()).toEqual(["A", "A (2)"]);
  });

  it("comes off the list when a person has deleted it already", async () => {
    const { port } = open();
    const writes = writesOf(port);
    const both = await writes.write([sheet("A"), sheet("B")]);
    await port.removeSheet("B");
    expect(await refusal(writes.takeBack(both))).toBe("done");
    const one = await writes.write([sheet("A")]);
    await port.removeSheet("A");
    expect(await refusal(writes.takeBack(one))).toBe("not-found");
    expect(writes.current()).toEqual([]);
  });

  it("keeps of several sheets the one a person changed and those written before it", async () => {
    const { port, names, type } = open();
    const writes = writesOf(port);
    const all = await writes.write([sheet("A"), sheet("B"), sheet("C")]);
    type("B", "mine");
    expect(await refusal(writes.takeBack(all))).toBe("changed-since");
    expect(names()).toEqual(["A", "B"]);
    expect(writes.current()[0]?.sheets.map(({ report }) => report.name)).toEqual(["A", "B"]);
  });
});
