/* What `npm run release` is asked for, and when it will not. */
import path from "node:path";
import { addressProblem, asFolder } from "../address.mjs";
import { officeJsProblem } from "../office-js.mjs";

export const usage = `npm run release -- --url https://host/path/ [--office-js PLACE] [--output FOLDER] [--from FOLDER] [--skip-tests] [--allow-changes]

  --url ADDRESS      where the site will be served; the manifest names it
  --office-js PLACE  where Excel loads Microsoft's office.js from: cdn (usual), gcc, gcch, dod (government clouds), or local: beside the
                     add-in, for networks that may not reach Microsoft's servers
  --output FOLDER    where the zip goes (release)
  --from FOLDER      a folder "npm run build" has written from these very sources, to be used instead of building again
  --skip-tests       only what the build itself checks: generated files, licences, manifest, sizes
  --allow-changes    also when there are changes that are not committed`;

/** Words that stand alone, and words with a value. */
const flags = { "--skip-tests": "skipTests", "--allow-changes": "allowChanges" };
const values = { "--url": "url", "--office-js": "officeJs", "--output": "output", "--from": "from" };

/** What is wrong with the address of a release: Excel on another machine has to reach it. */
export function releaseAddressProblem(text) {
  const problem = addressProblem(text);
  if (problem !== undefined) return problem;
  const { hostname } = new URL(text);
  if (/^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(hostname))
    return `--url names this machine (${hostname}): give the address people's Excel will load the add-in from.`;
  return undefined;
}

/**
 * The options of the command line.
 * @param {readonly string[]} words
 * @returns {{ options: object } | { problem: string }}
 */
export function readReleaseOptions(words) {
  const options = { officeJs: "cdn", output: "release", skipTests: false, allowChanges: false };
  for (let index = 0; index < words.length; index += 1) {
    const [name, inline] = words[index].split(/=(.*)/s);
    if (flags[name] !== undefined) {
      options[flags[name]] = true;
    } else if (values[name] !== undefined) {
      const value = inline ?? words[(index += 1)];
      if (value === undefined) return { problem: `${name} needs a value.` };
      options[values[name]] = value;
    } else {
      return { problem: `Unknown option ${name}.\n\n${usage}` };
    }
  }
  if (options.url === undefined) return { problem: `--url is missing.\n\n${usage}` };
  const problem = releaseAddressProblem(options.url);
  if (problem !== undefined) return { problem };
  const place = officeJsProblem(options.officeJs);
  if (place !== undefined) return { problem: place };
  options.url = asFolder(options.url);
  options.output = path.resolve(options.output);
  return { options };
}
