import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/ensure-installed.mjs";

const left = new Set(["node_modules", "dist", "build", "release", "coverage", ".git", ".cache"]);

/** Every file of the repository that people write, as repository paths with forward slashes. */
export function repositoryFiles(under = ""): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(path.join(root, folder))) {
      if (left.has(name)) continue;
      const place = folder === "" ? name : `${folder}/${name}`;
      if (statSync(path.join(root, place)).isDirectory()) walk(place);
      else found.push(place);
    }
  };
  walk(under);
  return found.sort();
}

/** Text of a file of the repository. */
export function textOf(place: string): string {
  return readFileSync(path.join(root, place), "utf8");
}

export const isTest = (place: string) => /\.test\.tsx?$/.test(place);
export const isTypeScript = (place: string) => /\.tsx?$/.test(place) && !place.endsWith(".d.ts");
