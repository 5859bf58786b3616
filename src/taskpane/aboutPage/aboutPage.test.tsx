// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { datedValues } from "../../../scripts/lib/dated-values.mjs";
import type { Since } from "../../law/dated";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { PROGRAM_TABLES } from "./programRules";
import { rulesInForce, searchRules } from "./rules";

afterEach(cleanup);

/** Every module of the program's room, and the one federal rule of its own that jobs follow. */
const modules = {
  ...import.meta.glob<Readonly<Record<string, unknown>>>(
    ["../../achievement/**/*.ts", "!../../achievement/**/*.test.ts", "!../../achievement/**/testing.ts"],
    { eager: true },
  ),
  ...import.meta.glob<Readonly<Record<string, unknown>>>("../../law/significantDisproportionality.ts", {
    eager: true,
  }),
};

/** The State's holidays are a calendar, by calendar year; the reference prints it. */
const NOT_RULES = /minnesotaHolidays/;

describe("the rules About lists", () => {
  it("are every dated table of the program", () => {
    const listed = new Set<unknown>(PROGRAM_TABLES.map(({ entries }) => entries));
    const { tables } = datedValues(modules, []);
    expect(tables.length).toBeGreaterThan(50);
    const lacking = tables.filter(({ file = "", entries }) => !NOT_RULES.test(file) && !listed.has(entries));
    expect(lacking.map(({ file, exportName }) => `${file} ${exportName}`)).toEqual([]);
    expect(PROGRAM_TABLES.every(({ entries }) => Array.isArray(entries) && entries.length > 0)).toBe(true);
  });

  it("keep every mark that says to compare with the source", () => {
    const marked = PROGRAM_TABLES.flatMap(({ title, entries }) =>
      newestWithValue(entries)?.source.compareWithSource === true ? [title] : [],
    );
    const shown = searchRules(rulesInForce(), "", true).flatMap(({ rules }) =>
      rules.map(({ title }) => title),
    );
    expect(marked.length).toBeGreaterThan(15);
    expect(shown).toEqual(expect.arrayContaining(marked));
  });

  it("say values in words, what held before, and where a rule ended", () => {
    const rules = rulesInForce().flatMap((group) => group.rules);
    const rule = (title: string) => rules.find((one) => one.title === title)!;
    expect(rule("Budget").text).toBe("March 15 of the calendar year before");
    expect(rule("Budget").before).toEqual([
      "Since FY 2014 (school year 2013-14): September 27 of the calendar year before",
    ]);
    expect(rule("Protected groups").text).toBe(
      "American Indian, Asian, Native Hawaiian or Pacific Islander, Hispanic, Black, Two or more races",
    );
    expect(rule("Duluth, dollars a pupil unit").text).toMatch(/^206 \(until FY 2011/);
    expect(rules.every(({ text }) => text !== "" && !/undefined|\[object/.test(text))).toBe(true);
  });
});

function newestWithValue(entries: readonly Since<unknown>[]): Since<unknown> | undefined {
  return [...entries].sort((a, b) => b.since - a.since).find(({ value }) => value !== null);
}

describe("the page", () => {
  it("opens groups on request, and finds rules by words in all of them", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "about" });
    const budget = await screen.findByRole("button", { name: /^Budget: \d+$/, expanded: false });
    expect(screen.queryByText(/^Direct services, at least this percent/)).toBeNull();
    await user.click(budget);
    expect(screen.getByText(/^Direct services, at least this percent/)).toBeTruthy();
    await user.type(screen.getByRole("searchbox", { name: "Search rules" }), "hold harmless");
    expect(await screen.findByText("1 rule")).toBeTruthy();
    expect(screen.getByText(/^Hold harmless, percent of the fall/)).toBeTruthy();
    await user.clear(screen.getByRole("searchbox", { name: "Search rules" }));
    await user.click(screen.getByRole("checkbox", { name: /^Only those to compare/ }));
    expect(screen.getAllByText("compare with the statute").length).toBeGreaterThan(15);
    expect(screen.queryByText(/^State aid, percent of revenue/)).toBeNull();
  });
});
