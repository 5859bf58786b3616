import { describe, expect, it } from "vitest";
import { NEEDS } from "../../achievement/plan/needs";
import { functions } from "../../functions/register";
import { jobs } from "../register";
import { runJob } from "../testing";
import { job } from "./job";

describe("needs-assessment", () => {
  it("makes a sheet with a row a question and room for the answers", () => {
    const result = runJob(job, {}, { district: "Pine", planFirstYear: "2028" });
    const [title, , block] = result.sheets[0]!.blocks;
    expect(title).toMatchObject({
      text: "Achievement and Integration: needs assessment, Pine, plan from FY 2028 (school year 2027-28)",
    });
    if (block?.kind !== "table") throw new Error("The third block is the table.");
    expect(block.rows).toHaveLength(NEEDS.length);
    expect(block.rows.every((row) => row.length === block.columns.length)).toBe(true);
    expect(block.columns.filter(({ rule }) => rule !== undefined).map(({ title: name }) => name)).toEqual([
      "Priority",
    ]);
    expect(runJob(job, {}).sheets[0]!.blocks[0]).toMatchObject({
      text: "Achievement and Integration: needs assessment",
    });
  });

  it("sends people to jobs and functions that are there", () => {
    const text = NEEDS.map(({ where }) => where).join(" ");
    const named = [...text.matchAll(/\(([a-z]+(?:-[a-z]+)+)\)/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((id) => !jobs.some((one) => one.id === id))).toEqual([]);
    const called = [...text.matchAll(/MN\.([A-Z_0-9]+)/g)].map(([, name]) => name!);
    expect(called.length).toBeGreaterThan(3);
    expect(called.filter((name) => !(name in functions))).toEqual([]);
  });

  it("leads to each kind of goal", () => {
    expect(new Set(NEEDS.map(({ leadsTo }) => leadsTo))).toEqual(
      new Set(["achievement", "integration", "teachers", "all goals"]),
    );
  });
});
