/*
 * `npm run build [-- --url https://host/path/ --office-js local]`: writes dist/, which any static https host can serve.
 * --output FOLDER writes elsewhere; --check-sizes fails when a bundle is over its budget.
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";
import { addressProblem, asFolder, filesOf, giveAddress } from "./lib/address.mjs";
import { DEVELOPMENT_URL, NAMESPACE } from "./lib/names.mjs";
import { officeJsProblem } from "./lib/office-js.mjs";

/** Served with the rest, so that anybody can ask a server which version it has. */
const BUILD_FILE = "build.json";

/** The options of the command line; stops with one line on what it does not know. */
function readOptions(words) {
  const options = {};
  for (let index = 0; index < words.length; index += 1) {
    const [name, inline] = words[index].split(/=(.*)/s);
    if (name === "--check-sizes") {
      options.checkSizes = true;
      continue;
    }
    const text = inline ?? words[(index += 1)];
    if (name === "--output") {
      options.output = path.resolve(text ?? "dist");
    } else if (name === "--url") {
      const problem = addressProblem(text);
      if (problem) stop(problem);
      options.url = asFolder(text);
    } else if (name === "--office-js") {
      const problem = officeJsProblem(text);
      if (problem) stop(problem);
      options.officeJs = text;
    } else {
      stop(`Unknown option ${name}: use --url ADDRESS and --office-js local.`);
    }
  }
  return options;
}

/**
 * Builds dist/, or another folder.
 * @param {{ url?: string, officeJs?: string, output?: string }} options
 * @returns {Promise<{ folder: string, version: string, firstPage: string[] }>} the folder and what its build.json says; rejects with
 *   webpack's own report when anything is wrong
 */
export async function build(options = {}) {
  const { generated, write } = await import("./generate.mjs");
  const { default: webpack } = await import("webpack");
  const { default: config } = await import("../webpack.config.js");
  const { files, problems } = await generated();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  write(files);
  const settings = config({}, { mode: "production" });
  if (options.output) settings.output.path = options.output;
  const compiler = webpack(settings);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only" }));
  const folder = settings.output.path;
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const facts = { version, firstPage: firstPage(stats) };
  writeFileSync(path.join(folder, BUILD_FILE), `${JSON.stringify(facts, null, 2)}\n`);
  giveAddress(folder, options);
  await checkManifest(folder, options.url);
  return { folder, ...facts };
}

/** What a built folder says of itself: its version, and the scripts the pane needs before it shows its first page. */
export function readBuild(folder) {
  return JSON.parse(readFileSync(path.join(folder, BUILD_FILE), "utf8"));
}

/** A build whose manifest Excel would refuse is no build. */
export async function checkManifest(folder, url = DEVELOPMENT_URL) {
  const { manifestProblems } = await import("./lib/check-manifest.mjs");
  const problems = manifestProblems(readFileSync(path.join(folder, "manifest.xml"), "utf8"), {
    base: url,
    files: new Set(filesOf(folder)),
    namespace: NAMESPACE,
  });
  if (problems.length > 0) throw new Error(`manifest.xml: ${problems.join("\nmanifest.xml: ")}`);
}

/** Scripts the pane's entry loads at once: its own, and those of the imports it begins with. */
function firstPage(stats) {
  const entry = stats.compilation.entrypoints.get("taskpane");
  const groups = entry === undefined ? [] : [entry, ...entry.getChildren()];
  return [...new Set(groups.flatMap((group) => group.getFiles()))].filter((name) => name.endsWith(".js"));
}

function folderSize(folder) {
  return filesOf(folder).reduce((total, name) => total + statSync(path.join(folder, name)).size, 0);
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, "scripts/build.mjs")) {
  const options = readOptions(process.argv.slice(2));
  ensureInstalled();
  try {
    const { folder, firstPage } = await build(options);
    const { sizeReport } = await import("./lib/sizes.mjs");
    const { lines, within } = sizeReport(folder, firstPage);
    process.stdout.write(`${lines.join("\n")}\n`);
    process.stdout.write(
      `${path.relative(root, folder)}/ is written, ${(folderSize(folder) / 1e6).toFixed(1)} MB in all.\n`,
    );
    if (options.checkSizes && !within) stop("A bundle is larger than its budget (see above).");
  } catch (error) {
    stop(error.message);
  }
}
