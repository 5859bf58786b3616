/*
 * The guide as pages beside the add-in: everything in docs/ but the decisions, with a search. Reads what is in the repository, so that the
 * pages in the build are those that were looked at there.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../../ensure-installed.mjs";
import { frame } from "./frame.mjs";
import { pageFor, renderMarkdown } from "./render.mjs";
import { searchEntries } from "./search-index.mjs";

const here = path.join(root, "scripts/guide/site");
export const docsFolder = path.join(root, "docs");

/** Paths of the guide's sources under docs/; decisions are for those who change the program. */
export function guideSources() {
  return readdirSync(docsFolder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !name.startsWith("decisions/"))
    .sort();
}

/** The pages of the guide, before their frame: path in the build under docs/, title, body, headings. */
export function guideBodies() {
  const texts = new Map(
    guideSources().map((name) => [name, readFileSync(path.join(docsFolder, name), "utf8")]),
  );
  texts.set(
    "changelog.md",
    readFileSync(path.join(root, "CHANGELOG.md"), "utf8").replaceAll("](docs/", "]("),
  );
  return [...texts].map(([name, text]) => ({
    file: pageFor(name),
    ...renderMarkdown(name, text, (place) => texts.has(place)),
  }));
}

/** Everything of the guide: path in the build -> text. */
export async function guideSite() {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const pages = guideBodies();
  return new Map([
    ...pages.map((page) => [`docs/${page.file}`, frame({ ...page, version })]),
    ["docs/guide.css", readFileSync(path.join(here, "guide.css"), "utf8")],
    ["docs/search.js", await searchScript()],
    ["docs/search-index.json", JSON.stringify(searchEntries(pages))],
  ]);
}

async function searchScript() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, "search-client.mjs")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
    legalComments: "none",
    absWorkingDir: root,
  });
  return outputFiles[0].text;
}
