/*
 * What a build learns last: the address it will be served from, and where office.js comes from. The scripts depend on neither, so one
 * compilation serves every address; only pages, functions.json and the manifest are changed here.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DEVELOPMENT_URL } from "./names.mjs";
import { copyOfficeJs, OFFICE_JS_CDN, OFFICE_JS_PLACES } from "./office-js.mjs";
import { OFFICE_JS_HOST } from "./security-policy.mjs";

/** Paths of all files of a folder, with forward slashes, in one order everywhere. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}

/** What is wrong with an address that Excel is to load the add-in from; undefined when nothing is. */
export function addressProblem(text = "") {
  const example = "such as https://host/path/";
  if (!URL.canParse(text)) return `--url needs a whole https address, ${example} (it was "${text}").`;
  const { protocol, search, hash, username, pathname } = new URL(text);
  if (protocol !== "https:")
    return `--url needs an https address, ${example}: Excel opens no other (it was "${text}").`;
  if (search !== "" || hash !== "" || username !== "" || /\.(html?|xml|js)$/i.test(pathname))
    return `--url names a folder, ${example}, without a file, user, ? or # (it was "${text}").`;
  return undefined;
}

/** The address as the files hold it: of a folder, with its last slash. */
export function asFolder(address) {
  const { href } = new URL(address);
  return href.endsWith("/") ? href : `${href}/`;
}

/**
 * Puts address and office.js into a folder that was compiled for development.
 * @param {string} folder the build, changed in place
 * @param {{ url?: string, officeJs?: keyof typeof OFFICE_JS_PLACES }} options what is left out stays as it was compiled
 */
export function giveAddress(folder, { url = DEVELOPMENT_URL, officeJs = "cdn" } = {}) {
  for (const name of filesOf(folder)) {
    if (!/\.(html|js|json|xml)$/.test(name)) continue;
    const file = path.join(folder, name);
    const before = readFileSync(file, "utf8");
    let text = before.replaceAll(DEVELOPMENT_URL, url);
    // A script is named after what is in it; and what is in it must be the same at every address.
    if (name.endsWith(".js") && text !== before)
      throw new Error(`${name} holds ${DEVELOPMENT_URL}: scripts must find their pages by relative address.`);
    if (officeJs !== "cdn" && name === "taskpane.html") {
      const { host, script } = OFFICE_JS_PLACES[officeJs];
      const inPolicy = host === "" ? "" : ` ${host}`;
      text = text.replaceAll(OFFICE_JS_CDN, script).replaceAll(` ${OFFICE_JS_HOST}`, inPolicy);
      if (text.includes(OFFICE_JS_HOST)) throw new Error(`${name} still names ${OFFICE_JS_HOST}.`);
    }
    if (text !== before) writeFileSync(file, text);
  }
  if (officeJs === "local") copyOfficeJs(path.join(folder, "office-js"));
}
