import { cpSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../ensure-installed.mjs";
import { OFFICE_JS_HOST } from "./security-policy.mjs";

/** Where Microsoft serves office.js; the supported way. */
export const OFFICE_JS_CDN = `${OFFICE_JS_HOST}/lib/1/hosted/office.js`;

const governmentHost = (cloud) => ({
  host: `https://appsforoffice.${cloud}.cdn.office.net`,
  script: `https://appsforoffice.${cloud}.cdn.office.net/appsforoffice/lib/1/hosted/office.js`,
});

/**
 * Where a build may load office.js from: host for the page's policy, address of the script. "local" is beside the add-in. The clouds for
 * governments have servers of their own and do not reach the public one (Microsoft, "Guidance for deploying Office Add-ins on
 * government clouds", January 28, 2025).
 */
export const OFFICE_JS_PLACES = {
  cdn: { host: OFFICE_JS_HOST, script: OFFICE_JS_CDN },
  gcc: governmentHost("gcc"),
  gcch: governmentHost("gcch"),
  dod: governmentHost("dod"),
  local: { host: "", script: "office-js/office.js" },
};

/** What is wrong with the place somebody named; undefined when nothing is. */
export function officeJsProblem(place) {
  const known = Object.keys(OFFICE_JS_PLACES);
  return known.includes(place)
    ? undefined
    : `--office-js is one of ${known.join(", ")} (it was "${place ?? ""}").`;
}

/** Files of the package's dist folder that Excel may ask for. */
const wanted = [
  /^(office|o15apptofilemappingtable|es6-promise|custom-functions-runtime)\.js$/,
  /^excel-(web|mac|win32|winrt)-16\.[^/]*(?<!\.debug)\.js$/,
  /^telemetry\/oteljs_agave\.js$/,
  /^[a-z]{2,3}(-[a-z0-9]{2,4})+\/office_strings\.js$/i,
];

/**
 * For networks that may not reach Microsoft's: the package's own files, unmodified, beside the add-in, which its licence allows
 * as part of an add-in. office.js loads the file of the Excel it finds itself in, and its strings in the person's language
 * (Excel falls back to en-us only where the language's own file is missing from the list it knows, so all are copied).
 */
export function copyOfficeJs(to) {
  const from = path.join(root, "node_modules/@microsoft/office-js");
  const names = readdirSync(path.join(from, "dist"), { recursive: true });
  for (const name of names.map((one) => String(one).replaceAll("\\", "/"))) {
    if (wanted.some((pattern) => pattern.test(name)))
      cpSync(path.join(from, "dist", name), path.join(to, name));
  }
  cpSync(path.join(from, "LICENSE.md"), path.join(to, "LICENSE.md"));
}
