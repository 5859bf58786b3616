import { describe, expect, it } from "vitest";
import { isTest, isTypeScript, repositoryFiles, textOf } from "./support/files";
import { visibleTexts } from "./support/visibleTexts";

/*
 * What people read stands in catalogues of words (docs/decisions/024-languages.md), so that it can be read through in one place and
 * translated. Declarations of indicators and jobs hold theirs as data and are catalogues themselves.
 */

const ROOMS = ["taskpane", "workbench", "commands"];
/** words.ts, a folder of words, and what only tests use. */
const CATALOGUES = /\/(?:words|testing)(?:\/|\.ts$)/;

describe("words", () => {
  it.each(ROOMS)("of %s stand in its catalogue", (room) => {
    const texts = repositoryFiles(`src/${room}`)
      .filter((place) => isTypeScript(place) && !isTest(place) && !CATALOGUES.test(place))
      .flatMap((place) =>
        visibleTexts(place, textOf(place)).map(({ line, text }) => `${place}:${line}: ${text}`),
      );
    expect(texts).toEqual([]);
  });
});

describe("the search for words", () => {
  const texts = (source: string) => visibleTexts("a.tsx", source).map(({ text }) => text);

  it("finds what a person sees or hears, however it comes about", () => {
    expect(texts("<p>Hello there</p>")).toEqual(["Hello there"]);
    expect(texts('<p>{"Hello"}</p>')).toEqual(["Hello"]);
    expect(texts('<p>{many ? "tables" : `${count} table`}</p>')).toEqual(["tables", "table"]);
    expect(texts('<p>{many && "tables"}</p>')).toEqual(["tables"]);
    expect(texts('<input aria-label="Name" placeholder={"such as " + name} />')).toEqual(["Name", "such as"]);
    expect(texts('paragraph.textContent = "Gone";')).toEqual(["Gone"]);
    expect(texts('corner.setAttribute("aria-label", "All cells");')).toEqual(["All cells"]);
    expect(texts('new WorkbookProblem("other", "It is gone.", "Look again.")')).toEqual([
      "It is gone.",
      "Look again.",
    ]);
  });

  it("passes over what nobody reads", () => {
    expect(texts('<p className="wide" role="status">{words.gone}</p>')).toEqual([]);
    expect(texts('<p>{kind === "none" ? words.a : words.b}: {" "}&nbsp;-</p>')).toEqual([]);
    expect(texts('const id = "forms"; <Field label={words.name} appearance="subtle" />')).toEqual([]);
  });
});
