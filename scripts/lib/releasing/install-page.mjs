/* INSTALL.html of a release: what an administrator does with the zip, on one printed page. */
import { OFFICE_JS_PLACES } from "../office-js.mjs";

function escape(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
code { background: #f3f6f8; padding: 0 0.2em; overflow-wrap: anywhere; } h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } li { margin: 0.4rem 0; }`;

/**
 * @param {{ version: string, released: string | undefined, url: string, officeJs: keyof typeof OFFICE_JS_PLACES, commit: string | undefined,
 *   changed: boolean, guide: boolean }} facts guide: whether the site holds docs/administrators.html
 */
export function installPage({ version, released, url, officeJs, commit, changed, guide }) {
  const address = escape(url);
  const from =
    commit === undefined
      ? ""
      : ` Made from commit <code>${escape(commit)}</code>${changed ? " with changes that were not committed" : ""}.`;
  const more = guide
    ? `<p>More, with settings for IIS, nginx, Apache and Azure: <a href="site/docs/administrators.html">the administrators' page</a>.</p>`
    : "";
  const office =
    officeJs === "local"
      ? "This copy brings Microsoft's office.js (in <code>site/office-js</code>, unmodified, under Microsoft's terms beside it), so Excel need not reach Microsoft's server for it."
      : `The page also loads office.js from <code>${OFFICE_JS_PLACES[officeJs].host}</code>, as Microsoft asks of add-ins. Where that address is closed, make the release with <code>--office-js local</code>, or with <code>gcc</code>, <code>gcch</code> or <code>dod</code> for Microsoft's government clouds.`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Install Minnesota Indicators ${escape(version)}</title>
    <style>${style}</style>
  </head>
  <body>
    <h1>Minnesota Indicators for Excel ${escape(version)}</h1>
    <p>Version ${escape(version)}, ${released === undefined ? "not released yet" : `released ${escape(released)}`}, for the address <code>${address}</code>.${from}</p>
    <h2>1. Put the site on the server</h2>
    <ol>
      <li>Copy everything in <code>site</code> so that <code>site/taskpane.html</code> opens as <code>${address}taskpane.html</code>. The address must be https, with a certificate people's computers trust, and open without signing in.</li>
      <li>What is in <code>chunks</code> may be kept by browsers for a year, what is in <code>assets</code> for a day (icons must not say <code>no-cache</code>); everything else must be asked for anew: <code>Cache-Control: no-cache</code>. <code>functions.json</code> needs <code>Access-Control-Allow-Origin: *</code> for Excel on the web.</li>
      <li>Open <a href="${address}build.json"><code>${address}build.json</code></a>: it must say version ${escape(version)}. Open <a href="${address}taskpane.html"><code>${address}taskpane.html</code></a>: it must say that it belongs in Excel.</li>
    </ol>
    <p>${office}</p>
    <h2>2. Give people the add-in</h2>
    <p>Use <code>manifest.xml</code> of this folder, in one of these ways:</p>
    <ul>
      <li><strong>Microsoft 365 admin center:</strong> Settings, Integrated apps, Upload custom apps, Office Add-in, then the manifest file; choose who gets it. It can take a day to reach everybody.</li>
      <li><strong>A shared folder</strong> (Windows): to try it: put the manifest into a network folder that Excel trusts as a catalog.</li>
      <li><strong>By hand, to try it</strong> (Excel on the web): Home, Add-ins, More Settings, Upload My Add-in.</li>
    </ul>
    <p>In Excel: Home, <em>Indicators</em>. In a cell: <code>=MN.PERCENT(1,4)</code> gives 25.</p>
    <h2>3. Later</h2>
    <ul>
      <li><strong>A newer version:</strong> put its site in place of this one, then its manifest in place of this one where you gave it out. Keep this zip.</li>
      <li><strong>Back to this one:</strong> the same the other way round. Workbooks stay as they are; a cell that uses a function only the newer version has shows <code>#NAME?</code> when it is calculated again.</li>
    </ul>
    <h2>What it may do, and what it does with data</h2>
    <p>The manifest asks for <code>ReadWriteDocument</code>: to read the tables people pick in the open workbook and to write report sheets into it. The add-in computes inside Excel and sends nothing anywhere; the pages' own security policy forbids it.</p>
    ${more}
    <p>What changed: <code>CHANGELOG.md</code>. Licenses: <code>LICENSE.txt</code>, <code>THIRD-PARTY-NOTICES.txt</code>. Whether a file arrived whole: <code>SHA256SUMS</code>.</p>
  </body>
</html>
`;
}
