/*
 * What the function reference and the parameters page are made of: metadata, worked examples and dated values, all read from src/.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../ensure-installed.mjs";
import { datedValues, inWords } from "./dated-values.mjs";
import { loadTypescript } from "./load-typescript.mjs";
import { functionFiles, readMetadata } from "./metadata.mjs";

const functionsFolder = path.join(root, "src/functions");

/** Non-test TypeScript files under a folder of src/, as repository paths. */
export function sourceFiles(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|examples|cases|d)\.tsx?$/.test(name))
    .sort();
}

/** Imports files as namespaces: repository path -> exports. */
async function importAll(files, name) {
  const imports = files.map(
    (file, index) => `import * as m${index} from "./${file.replace(/\.tsx?$/, "")}";`,
  );
  const entries = files.map((file, index) => `${JSON.stringify(file)}: m${index}`);
  const code = `${imports.join("\n")}\nexport const modules = { ${entries.join(", ")} };`;
  return (await loadTypescript(code, name)).modules;
}

/** Worked examples of every function, by id, in the order they are written. */
async function readExamples() {
  const files = readdirSync(functionsFolder)
    .filter((name) => name.endsWith(".examples.ts"))
    .sort()
    .map((name) => `src/functions/${name}`);
  const modules = await importAll(files, "examples");
  const byFunction = new Map();
  for (const { examples = [] } of Object.values(modules)) {
    for (const example of examples) {
      byFunction.set(example.function, [...(byFunction.get(example.function) ?? []), example]);
    }
  }
  return byFunction;
}

/** The functions with their file's subject and their examples, and everything wrong with them. */
export async function readReference() {
  const { metadata, problems } = await readMetadata(functionsFolder);
  const examples = await readExamples();
  const subjects = new Map();
  for (const file of functionFiles(functionsFolder))
    for (const [, id] of readFileSync(file, "utf8").matchAll(/@customfunction (\w+)/g))
      subjects.set(id, inWords(path.basename(file, ".ts")));
  const functions = metadata.functions.map((entry) => ({
    ...entry,
    subject: subjects.get(entry.id),
    examples: examples.get(entry.id) ?? [],
  }));
  for (const entry of functions) {
    if (entry.examples.length === 0)
      problems.push(`${entry.id}: no worked example; add one beside its file.`);
  }
  for (const id of examples.keys()) {
    if (!functions.some((entry) => entry.id === id))
      problems.push(`an example belongs to ${id}, which is no function.`);
  }
  return { metadata, functions, problems };
}

/** Every dated value of law, indicators, achievement and monitoring. */
export async function readParameters() {
  const files = ["src/law", "src/indicators", "src/achievement", "src/monitoring"].flatMap(sourceFiles);
  const modules = await importAll(files, "dated");
  const indicators = modules["src/indicators/register.ts"]?.indicators ?? [];
  return datedValues(modules, indicators);
}

/** "=MN.WRR(counts, populations, [group])" */
export function syntax(entry, namespace) {
  const words = entry.parameters.map((parameter) => {
    const name = parameter.repeating ? `${parameter.name}, ...` : parameter.name;
    return parameter.optional ? `[${name}]` : name;
  });
  return `=${namespace}.${entry.name}(${words.join(", ")})`;
}

/** What an example shows, as rows of cells. */
export function shownRows(shows) {
  return typeof shows === "string" ? [[shows]] : shows;
}
