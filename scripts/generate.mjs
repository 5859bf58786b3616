/*
 * `npm run generate`: writes src/functions/metadata.json, help.json and since.json, and the generated pages of docs/ from the code. `--check` only says what is not current. Ends with an error if the functions break a rule or a
 * figure of the plan comes out otherwise than on record.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root } from "./ensure-installed.mjs";

/**
 * Everything that is made from the code and committed: repository path -> text.
 * @returns {Promise<{ files: Map<string, string>, problems: string[] }>}
 */
export async function generated() {
  const { printMetadata, registerProblems } = await import("./lib/metadata.mjs");
  const { printHelp } = await import("./lib/function-help.mjs");
  const { readReference } = await import("./lib/reference.mjs");
  const { guidePages } = await import("./guide/pages.mjs");
  const reference = await readReference();
  const { metadata, functions } = reference;
  const guide = await guidePages(reference);
  const problems = [
    ...reference.problems,
    ...registerProblems(guide.implementations, metadata),
    ...guide.problems,
  ];
  const files = new Map([
    ["src/functions/metadata.json", printMetadata(metadata)],
    ["src/functions/help.json", printHelp(functions)],
    ...guide.files,
  ]);
  return { files, problems };
}

/** Files in the generated folders that nothing generates any more. */
export function leftOvers(files) {
  return ["docs/functions", "docs/indicators", "docs/jobs"]
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => !files.has(name));
}

/** Repository paths whose committed text differs from what the code gives now. */
export function notCurrent(files) {
  const stale = [...files].filter(([name, text]) => {
    const file = path.join(root, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  return [...stale.map(([name]) => name), ...leftOvers(files)];
}

/** Writes what changed; returns the paths written or removed. */
export function write(files) {
  const changed = notCurrent(files);
  for (const name of changed) {
    const file = path.join(root, name);
    const text = files.get(name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return changed;
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, "scripts/generate.mjs")) {
  ensureInstalled();
  const { files, problems } = await generated();
  const changed = process.argv.includes("--check") ? notCurrent(files) : write(files);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  for (const name of changed)
    process.stdout.write(`${process.argv.includes("--check") ? "not current" : "written"}: ${name}\n`);
  if (problems.length > 0 || (process.argv.includes("--check") && changed.length > 0)) process.exit(1);
}
