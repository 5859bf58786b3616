/*
 * THIRD-PARTY-NOTICES.txt: every package whose code is in the bundles, with its version, licence and the text that its licence asks
 * to be passed on.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../../ensure-installed.mjs";
import { isAllowed, licenceOf } from "./licences.mjs";

/** Name of the file in the build, and of the page that shows it. */
export const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";

/** Packages that name the MIT licence but bring no copy of it, and whose it is (as in their makers' other packages). */
const withoutText = new Map([["@fluentui/react-icons", "Copyright (c) Microsoft Corporation"]]);

/** The MIT licence over somebody's copyright; its words are those of our own. */
function mitText(copyright) {
  const own = readFileSync(path.join(root, "LICENSE"), "utf8").trim();
  return own.replace(/^Copyright .*$/m, copyright);
}

const licenceFile = /^(licen[cs]e|copying|unlicense)([.-].*)?$/i;
const noticeFile = /^notice(\.(md|txt))?$/i;

/** The folder of the package a file belongs to, or undefined for our own. */
export function packageFolder(file) {
  const parts = file.replaceAll("\\", "/").split("/node_modules/");
  if (parts.length < 2) return undefined;
  const words = parts.pop().split("/");
  const name = words.slice(0, words[0].startsWith("@") ? 2 : 1).join("/");
  return [...parts, name].join("/node_modules/");
}

/**
 * What a package says about itself.
 * @param {string} folder its folder
 * @returns {{ name: string, version: string, licence: string, address: string, text: string }}
 */
export function readPackage(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((name) => licenceFile.test(name) || noticeFile.test(name))
    // The licence first, then what else is to be passed on.
    .sort((a, b) => Number(noticeFile.test(a)) - Number(noticeFile.test(b)) || (a < b ? -1 : 1))
    .map((name) => readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  const copyright = withoutText.get(manifest.name);
  if (texts.length === 0 && copyright !== undefined && licenceOf(manifest) === "MIT")
    texts.push(
      `The package brings no copy of the license that it names; these are its words.\n\n${mitText(copyright)}`,
    );
  const repository = manifest.repository?.url ?? manifest.repository ?? "";
  return {
    name: manifest.name,
    version: manifest.version,
    licence: licenceOf(manifest),
    address: manifest.homepage ?? String(repository).replace(/^git\+/, ""),
    text: texts.join("\n\n"),
  };
}

/** Sentences on packages that must not be handed on; none when all is well. */
export function licenceProblems(packages) {
  return packages.flatMap(({ name, version, licence, text }) => {
    const which = `${name} ${version}`;
    if (licence === "") return [`${which} names no licence: it may not be bundled.`];
    if (!isAllowed(licence))
      return [`${which} is under ${licence}, which is not on the list in scripts/lib/licences/licences.mjs.`];
    return text === "" ? [`${which} brings no licence text: ask its makers, or use another package.`] : [];
  });
}

const line = "=".repeat(100);

/** The file: a table of contents, then each package with its text. Packages with the same text share it. */
export function noticesText(packages) {
  const sorted = [...packages].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const byText = new Map();
  for (const one of sorted) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const named = ({ name, version, licence }) => `${name} ${version} (${licence})`;
  return [
    "Third-party notices of Minnesota Indicators for Excel",
    "",
    `The add-in is under the MIT license (LICENSE.txt). Its scripts contain code of ${sorted.length} packages by others, listed here with`,
    "their versions and licenses; the text of each license follows. office.js is loaded from Microsoft or, where this copy was",
    "built with it, lies in office-js/ unmodified, under Microsoft's own terms (office-js/LICENSE.md).",
    "",
    ...sorted.map((one) => `- ${named(one)}${one.address === "" ? "" : ` ${one.address}`}`),
    "",
    ...[...byText].flatMap(([text, those]) => [line, ...those.map(named), line, "", text, ""]),
  ].join("\n");
}
