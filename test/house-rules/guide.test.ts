import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { glossaryWords } from "../../scripts/guide/glossary-words.mjs";
import { everyIndicator, sameArithmetic } from "../../scripts/guide/same-arithmetic.mjs";
import { docsFolder, guideBodies, guideSite, guideSources } from "../../scripts/guide/site/site.mjs";
import metadata from "../../src/functions/metadata.json";
import since from "../../src/functions/since.json";
import { indicators } from "../../src/indicators/register";
import { jobs } from "../../src/jobs/register";
import { createWorkbook } from "../../src/spreadsheet";
import { library } from "../../src/cli/ownFunctions";
import { CellError } from "../../src/spreadsheet/values";
import { repositoryFiles, textOf } from "./support/files";

/* The guide, as it lies in docs/ and as pages beside the add-in. That the generated pages are current is checked in functions.test.ts. */

let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await guideSite();
});

const pages = (): readonly [string, string][] => [...site].filter(([name]) => name.endsWith(".html"));

describe("the guide", () => {
  it("has a page for each function, indicator and job, and is led to them by its lists", () => {
    const wanted = [
      ...metadata.functions.map(({ id }) => `functions/${id}`),
      ...indicators.map(({ code }) => `indicators/${code}`),
      ...jobs.map(({ id }) => `jobs/${id}`),
    ];
    expect(wanted.filter((name) => !site.has(`docs/${name}.html`))).toEqual([]);
    const lists = ["functions", "indicators", "jobs"].map(
      (name) => site.get(`docs/${name}/index.html`) ?? "",
    );
    const all = site.get("docs/all-pages.html") ?? "";
    for (const name of wanted) {
      expect(all).toContain(`href="${name}.html"`);
      expect(lists.some((list) => list.includes(`href="${name.replace(/^\w+\//, "")}.html"`))).toBe(true);
    }
  });

  it("leads nowhere where nothing is", () => {
    const ids = new Map(
      pages().map(([name, html]) => [
        name,
        new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const dead = pages().flatMap(([name, html]) =>
      [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].flatMap(([, target = ""]) => {
        if (/^https:\/\/[^\s]+$/.test(target)) return [];
        const [file = "", hash] = target.split("#");
        const place =
          file === "" ? name : path.posix.normalize(path.posix.join(path.posix.dirname(name), file));
        const sample = /^samples\/(.+)$/.exec(place);
        const icon = /^assets\/icons\/(.+)$/.exec(place);
        const there =
          site.has(place) ||
          (sample !== null && existsSync(path.join(root, "assets/samples", sample[1]!))) ||
          (icon !== null && existsSync(path.join(root, "assets/icons", icon[1]!)));
        const found = there && (hash === undefined || hash === "" || ids.get(place)?.has(hash) === true);
        return found ? [] : [`${name}: ${target}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  it("links in the repository to files that are there", () => {
    const dead = guideSources().flatMap((name) =>
      [...readFileSync(path.join(docsFolder, name), "utf8").matchAll(/\]\(([^)\s]+)\)/g)].flatMap(
        ([, target = ""]) => {
          if (/^(https?:|#)/.test(target)) return [];
          const file = path.join(docsFolder, path.dirname(name), target.split("#")[0]!);
          return existsSync(file) ? [] : [`${name}: ${target}`];
        },
      ),
    );
    expect(dead).toEqual([]);
  });

  it("knows since when each function is there", () => {
    expect(Object.keys(since).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    for (const version of Object.values(since)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("names only functions, indicators and jobs that exist", () => {
    const names = new Set(metadata.functions.map(({ id }) => id));
    const codes = new Set(indicators.map(({ code }) => code));
    const ids = new Set(jobs.map(({ id }) => id));
    expect([...Object.keys(sameArithmetic), ...everyIndicator].filter((name) => !names.has(name))).toEqual(
      [],
    );
    for (const { indicators: own = [], jobs: done = [] } of Object.values(sameArithmetic)) {
      expect(own.filter((code) => !codes.has(code))).toEqual([]);
      expect(done.filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe("the glossary", () => {
  /** Capitals that are no abbreviation of the field: what cells and files say, and parts of names. */
  const NO_WORDS = new Set(
    "N/A NA MN LAMBDA MIT ISC UI TRUE FALSE DATE OR IFNA IFERROR ROUND RAND PS FAQ QA SF FEXACT TAM RSM RM RR1 RR3 RR5 STDEV CONFIDENCE CLASS PARAM REF LCONV RCONV SURVEYSELECT PROC LOGISTIC NETWORKDAYS".split(
      " ",
    ),
  );

  it("has every abbreviation that people read in the guide and in the pane", () => {
    const known = new Set([
      ...glossaryWords
        .flatMap(({ word, also = [] }) => [word, ...also])
        .flatMap((word) => [word, `${word}s`]),
      ...metadata.functions.map(({ name }) => name),
    ]);
    const texts = [
      ...guideBodies()
        .filter(({ file }) => !/^(plan-check|changelog|administrators|developers)/.test(file))
        .map(({ file, body }) => [file, readable(body)] as const),
      ...repositoryFiles("src/taskpane")
        .filter((name) => /\/words(\/.*)?\.ts$/.test(name))
        .map((name) => [name, quoted(textOf(name))] as const),
    ];
    const missing = texts.flatMap(([name, text]) =>
      [...text.matchAll(/(?<![\w&/.#"=])[A-Z][A-Z&/]{1,15}\d?(?![\w&.(])/g)]
        .map(([found]) => found)
        .filter((found) => !known.has(found) && !NO_WORDS.has(found))
        .map((found) => `${name}: ${found}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it("says each word once, in sentences, with a source", () => {
    const words = glossaryWords.map(({ word }) => word.toLowerCase());
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const { word, text, source } of glossaryWords) {
      expect(text, word).toMatch(/^[A-Z0-9].*[.]$/);
      if (typeof source === "string") expect(source, word).toMatch(/^plan: /);
      else expect(source[1], word).toMatch(/^https:\/\//);
    }
  });

  /** Text of a page without code and the names of functions and errors. */
  function readable(html: string): string {
    return html
      .replaceAll(/<(pre|code)[\s\S]*?<\/\1>/g, " ")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll(/\bMN\.[A-Z0-9_]+|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|#[A-Z/]+[!?]?/g, " ");
  }

  /** The texts in quotes of a source file. */
  function quoted(source: string): string {
    return [...source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)]
      .map(([, plain, template]) => plain ?? template?.replaceAll(/\$\{[^}]*\}/g, " ") ?? "")
      .join("\n");
  }
});

describe("formulas on the pages that people wrote", () => {
  const written = ["README.md", "getting-started.md", "cell-errors.md"];
  const examples = written.flatMap((name) => {
    const text = readFileSync(path.join(docsFolder, name), "utf8");
    return [...text.matchAll(/```\n(=[^\n]+)\n```\n\n(?:shows `([^`]+)`|fills\n\n((?:\|[^\n]*\n)+))/g)].map(
      ([, formula = "", single, rows = ""]) =>
        [name, formula, single === undefined ? cellsOf(rows) : [[single]]] as const,
    );
  });

  it("are all looked at", () => {
    const fences = written.flatMap((name) => [
      ...readFileSync(path.join(docsFolder, name), "utf8").matchAll(/```\n=/g),
    ]);
    expect(examples.length).toBe(fences.length);
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)("%s: %s", async (_, formula, expected) => {
    const workbook = createWorkbook({ functions: library });
    const result = await workbook.evaluate(formula);
    const cells = Array.isArray(result) ? result : [[result]];
    expect(
      cells.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : String(cell)))),
    ).toEqual(expected);
  });

  /** The body of a table of cells, whose head is blank. */
  function cellsOf(rows: string): string[][] {
    return rows
      .trim()
      .split("\n")
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      );
  }
});
