/*
 * What the pages may load. Student data stays in the workbook: a page can fetch nothing but the add-in's own files, and
 * office.js where it comes from Microsoft. Inline style is allowed because Fluent writes its rules at run time; script never.
 */
export const OFFICE_JS_HOST = "https://appsforoffice.microsoft.com";

function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function meta(content) {
  return { "http-equiv": "Content-Security-Policy", content };
}

export const workbenchPolicy = meta(policy(["'self'"]));

/** Pages inside Excel load office.js: from Microsoft, or from beside the add-in. */
export function addInPolicy(localOfficeJs) {
  return meta(policy(localOfficeJs ? ["'self'"] : ["'self'", OFFICE_JS_HOST]));
}
