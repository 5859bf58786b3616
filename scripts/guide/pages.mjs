/* All generated pages of docs/, and the files beside the functions that the pages and the pane share. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readParameters } from "../lib/reference.mjs";
import { allPagesPage } from "./all-pages.mjs";
import { comparisonsPage } from "./comparisons-page.mjs";
import { readAccuracy } from "./accuracy-markdown.mjs";
import { evaluator } from "./evaluate.mjs";
import { functionPages } from "./function-pages.mjs";
import { functionUse } from "./function-use.mjs";
import { glossaryPage, wordsOfPage } from "./glossary-page.mjs";
import { indicatorPages } from "./indicator-pages.mjs";
import { jobPages } from "./job-pages.mjs";
import { parametersPage } from "./parameters-page.mjs";
import { readPlanCheck } from "./plan-check-markdown.mjs";
import { product as loadProduct } from "./product.mjs";
import { settingsPage } from "./settings-page.mjs";
import { docsFolder, guideSources } from "./site/site.mjs";
import { printSince, readSince, sinceFile } from "./since.mjs";

/**
 * @param {{ metadata: object, functions: object[] }} reference
 * @returns {Promise<{ files: [string, string][], problems: string[], implementations: object }>}
 */
export async function guidePages({ metadata, functions }) {
  const product = await loadProduct();
  const evaluate = evaluator(product, metadata);
  const since = readSince(functions, product.version);
  const use = functionUse(product, functions);
  const plan = await readPlanCheck();
  const accuracy = await readAccuracy();
  const comparisons = await comparisonsPage(evaluate);
  const made = new Map([
    ["docs/parameters.md", parametersPage(await readParameters())],
    ["docs/plan-check.md", plan.page],
    ["docs/accuracy.md", accuracy.page],
    ["docs/comparisons.md", comparisons.page],
    ["docs/settings.md", settingsPage(product)],
    ...(await functionPages({ functions, use, evaluate, since })),
    ...indicatorPages(product, functions, use),
    ...jobPages(product, functions, use),
  ]);
  const glossary = glossaryPage(made, product.sources.STATE_PERFORMANCE_PLAN.title);
  for (const [name, text] of made) {
    const words = /^docs\/(functions|indicators|jobs)\/(?!README)/.test(name) ? wordsOfPage(text) : "";
    if (words !== "") made.set(name, `${text}\n${words}\n`);
  }
  made.set("docs/glossary.md", glossary);
  made.set("docs/all-pages.md", allPagesPage(withWrittenPages(made)));
  return {
    files: [[sinceFile, printSince(since)], ...made],
    problems: [...plan.problems, ...accuracy.problems, ...comparisons.problems],
    implementations: product.implementations,
  };
}

/** The generated pages and those people wrote: path under docs/ -> text. */
function withWrittenPages(made) {
  const pages = new Map([...made].map(([name, text]) => [name.replace(/^docs\//, ""), text]));
  for (const name of guideSources())
    // A page of these folders that nothing makes any more is about to go.
    if (!pages.has(name) && !/^(functions|indicators|jobs)\//.test(name))
      pages.set(name, readFileSync(path.join(docsFolder, name), "utf8"));
  pages.delete("all-pages.md");
  return pages;
}
