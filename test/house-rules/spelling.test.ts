import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isTest, isTypeScript, repositoryFiles, textOf } from "./support/files";

/*
 * What people read is spelled as in Minnesota. Names in the code and comments are ours alone and may be spelled as they are.
 */

const BRITISH = new RegExp(
  [
    "(?:recogn|organ|summar|standard|normal|categor|prior|minim|maxim|util|local|capital|custom|emphas|real)is(?:e|ed|es|ing|ation)",
    "(?:un)?labell(?:ed|ing)|cancell(?:ed|ing)|totall(?:ed|ing)|modell(?:ed|ing)|travell(?:ed|ing)",
    "licences?|defence|programmes?|centres?|centred|metres?|cheques?|judgements?|enrolments?",
    "(?:dis)?colou?r(?<=our)(?:s|ed|ing)?|(?:mis)?behaviours?|neighbour(?:s|ing|hoods?)?|favour(?:s|ed|ite)?|honour(?:s|ed)?|grey(?:ed)?",
    "analys(?:e|ed|ing)|practis(?:e|ed|ing)|whilst|learnt|fulfils?",
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join("|"),
  "gi",
);
/** Headings that are known in people's own tables, however they spell them. */
const KNOWN_HEADINGS = new Set(["neighbour number", "neighbour type", "neighbour name"]);

const found = (text: string): readonly string[] => text.match(BRITISH) ?? [];

/** Texts of a module that may be read by a person: more than one word, or one with a capital letter. */
function texts(source: string): readonly string[] {
  const all: string[] = [];
  const look = (node: ts.Node): void => {
    // Names of styles are not read.
    if (ts.isPropertyAssignment(node) && node.name.getText() === "className") return;
    const text =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text.trim()
        : "";
    if (/\s|^[A-Z]/.test(text) && !KNOWN_HEADINGS.has(text)) all.push(text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("a.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return all;
}

describe("spelling", () => {
  it("of what the product says is American", () => {
    const wrong = repositoryFiles("src")
      .filter((place) => isTypeScript(place) && !isTest(place))
      .flatMap((place) => {
        const source = textOf(place);
        // To parse a module takes long; few have such a word at all.
        if (found(source).length === 0) return [];
        return texts(source).flatMap((text) => found(text).map((word) => `${place}: ${word} in "${text}"`));
      });
    expect(wrong).toEqual([]);
  });

  it("of the guide and the README is American", () => {
    const pages = [
      "README.md",
      ...repositoryFiles("docs").filter((place) => /^docs\/[^/]+\.md$/.test(place)),
    ];
    expect(pages.length).toBeGreaterThan(5);
    expect(
      pages.flatMap((place) =>
        // Addresses and names in code are spelled as they are.
        found(textOf(place).replaceAll(/`[^`\n]*`|\]\([^)\n]*\)/g, "")).map((word) => `${place}: ${word}`),
      ),
    ).toEqual([]);
  });
});

describe("the search for other spellings", () => {
  it("finds them in words and passes over names", () => {
    expect(found("The colours of neighbouring programmes were analysed and labelled.")).toHaveLength(5);
    expect(found("The colors of neighboring programs: analyses, labels, a license, real estate.")).toEqual(
      [],
    );
    expect(texts('const colour = { kind: "cancelled", said: "Cancelled", a: `is ${x} grey too` };')).toEqual([
      "Cancelled",
      "grey too",
    ]);
    expect(texts("const a = <p>No licence here</p>;")).toEqual(["No licence here"]);
  });
});
