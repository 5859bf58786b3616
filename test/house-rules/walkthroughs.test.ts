import { describe, expect, it } from "vitest";
import { edited, readWalks } from "../../scripts/walkthroughs/page.mjs";
import { repositoryFiles, textOf } from "./support/files";

/*
 * docs/developers.md says where its code goes; that those places are there is seen here at once. That the code works is tried by
 * scripts/walk.mjs, a step of `npm test`.
 */

const walks = readWalks(textOf("docs/developers.md"));
const there = new Set(repositoryFiles());

describe("the developers' page", () => {
  it("walks through a year, a function and an indicator, and checks each", () => {
    expect(walks.map(({ title }) => title)).toEqual(["Add a year", "Add a function", "Add an indicator"]);
    for (const { title, checks } of walks) expect([title, checks.length > 0]).toEqual([title, true]);
  });

  it("names places that are there, one edit after the other", () => {
    const texts = new Map<string, string>();
    for (const edit of walks.flatMap(({ edits }) => edits)) {
      const before = texts.get(edit.file) ?? (there.has(edit.file) ? textOf(edit.file) : undefined);
      texts.set(edit.file, edited(before, edit));
    }
    expect(texts.size).toBeGreaterThan(10);
  });
});

describe("an edit", () => {
  const edit = { file: "a.ts", place: "below", line: "two", code: "new\n" };

  it("goes where the page says", () => {
    const text = "one\n  two\nthree\n";
    expect(edited(text, edit)).toBe("one\n  two\nnew\nthree\n");
    expect(edited(text, { ...edit, place: "above" })).toBe("one\nnew\n  two\nthree\n");
    expect(edited(text, { ...edit, place: "in place of" })).toBe("one\nnew\nthree\n");
    expect(edited(text, { ...edit, place: "at the end", line: undefined })).toBe(
      "one\n  two\nthree\n\nnew\n",
    );
    expect(edited(undefined, { ...edit, place: "new", line: undefined })).toBe("new\n");
  });

  it("fails aloud where the page no longer fits", () => {
    expect(() => edited("one\n", edit)).toThrow('a.ts has no line "two"');
    expect(() => edited(undefined, edit)).toThrow("a.ts is not there");
    expect(() => edited("one\n", { ...edit, place: "new" })).toThrow("a.ts is there already");
    expect(() => readWalks("## A walk\n\nSomewhere:\n\n```ts\nnew\n```\n")).toThrow("does not say it");
    expect(() => readWalks("## A walk\n\nMake `a.ts`:\n\n```ts\nnew\n```\n\n```check\n=1\n```\n")).toThrow(
      "A check is",
    );
  });
});
