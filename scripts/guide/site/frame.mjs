/* What stands around every page of the guide. */
import { escape } from "./render.mjs";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The guide's parts, and where in it a page belongs. */
const PARTS = [
  { title: "Guide", page: "index.html", holds: /^[^/]*$/ },
  { title: "Functions", page: "functions/index.html", holds: /^functions\// },
  { title: "Indicators", page: "indicators/index.html", holds: /^indicators\// },
  { title: "Jobs", page: "jobs/index.html", holds: /^jobs\// },
  { title: "Glossary", page: "glossary.html", holds: /^glossary\.html$/ },
];
const CONTENTS_FROM = 4;
const FOLDED_FROM = 20;

/**
 * @param {{ file: string, title: string, body: string, headings: { id: string, text: string, level: number }[], version: string }} page
 *   file: its path in the build, under docs/
 */
export function frame({ file, title, body, headings, version }) {
  const up = "../".repeat(file.split("/").length - 1);
  const part = [...PARTS].reverse().find(({ holds }) => holds.test(file));
  const nav = PARTS.map((one) => {
    const here = one === part ? ` aria-current="${one.page === file ? "page" : "true"}"` : "";
    return `<a href="${up}${one.page}"${here}>${one.title}</a>`;
  }).join("\n");
  const name = title === "Minnesota Indicators" ? title : `${title} - Minnesota Indicators`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<title>${escape(name)}</title>
<link rel="icon" href="${up}../assets/icons/icon-32.png" />
<link rel="stylesheet" href="${up}guide.css" />
<script src="${up}search.js" data-root="${up || "./"}" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<nav aria-label="Guide">
${nav}
</nav>
</header>
<main id="content">
${withContents(body, headings)}</main>
<footer><p>Minnesota Indicators ${escape(version)}. Nothing you type here leaves your machine. <a href="${up}index.html#all-pages">All pages</a></p></footer>
</body>
</html>
`;
}

/** A list of a long page's parts, before the first of them; a very long one is folded. */
function withContents(body, headings) {
  const parts = headings.filter(({ level }) => level === 2);
  const at = body.search(/<h2\b/);
  if (parts.length < CONTENTS_FROM || at < 0) return body;
  const items = parts
    .map(({ id, text }) => `<li><a href="#${escape(id)}">${escape(text)}</a></li>`)
    .join("\n");
  const letters = parts.every(({ text }) => text.length === 1);
  const list = `<ul>\n${items}\n</ul>`;
  const inside =
    parts.length > FOLDED_FROM && !letters
      ? `<details><summary>On this page: ${parts.length} parts</summary>${list}</details>`
      : `<p>On this page</p>${list}`;
  const contents = `<nav class="contents" aria-label="On this page">${inside}</nav>\n`;
  return body.slice(0, at) + contents + body.slice(at);
}
