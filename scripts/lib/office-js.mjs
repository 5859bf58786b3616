import path from "node:path";
import { root } from "../ensure-installed.mjs";
import { OFFICE_JS_HOST } from "./security-policy.mjs";

/** Where Microsoft serves office.js; the supported way. */
export const OFFICE_JS_CDN = `${OFFICE_JS_HOST}/lib/1/hosted/office.js`;

/*
 * For networks that may not reach Microsoft's: the package's own files, unmodified, beside the add-in, which its licence allows
 * as part of an add-in. office.js loads the file of the Excel it finds itself in, and its strings in the person's language
 * (Excel falls back to en-us only where the language's own file is missing from the list it knows, so all are copied).
 */
export function officeJsFiles() {
  const from = path.join(root, "node_modules/@microsoft/office-js/dist");
  const copied = { context: from, to: "office-js/[path][name][ext]", info: { minimized: true } };
  return [
    { ...copied, from: "office.js" },
    { ...copied, from: "o15apptofilemappingtable.js" },
    { ...copied, from: "es6-promise.js" },
    { ...copied, from: "custom-functions-runtime.js" },
    { ...copied, from: "excel-{web,mac,win32,winrt}-16.*.js", globOptions: { ignore: ["**/*.debug.js"] } },
    { ...copied, from: "telemetry/oteljs_agave.js" },
    { ...copied, from: "??-??/office_strings.js" },
    { ...copied, from: "??-????-??/office_strings.js" },
    { from: path.join(root, "node_modules/@microsoft/office-js/LICENSE.md"), to: "office-js/LICENSE.md" },
  ];
}
