/*
 * What the workbench's page may load. Student data stays in the workbook: the page can fetch nothing but its own files. Inline
 * style is allowed because Fluent writes its rules at run time; script never. The add-in's page carries its policy in its own
 * template (src/taskpane/taskpane.html), which adds only the host of office.js; test/end-to-end/bundle.test.ts reads both as built.
 */

/** Where Microsoft serves office.js. */
export const OFFICE_JS_HOST = "https://appsforoffice.microsoft.com";

export const workbenchPolicy = {
  "http-equiv": "Content-Security-Policy",
  content: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
};
