/*
 * A page of docs/ as a page beside the add-in. The Markdown is the same that people read in the repository; here it gets the guide's frame,
 * tables that scroll by themselves, and links that stay inside the guide.
 */
import path from "node:path";
import { Marked } from "marked";
import { anchor } from "../markdown.mjs";

export function escape(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Where a page of docs/ lies in the build: "functions/README.md" -> "functions/index.html". */
export function pageFor(name) {
  return name.replace(/(^|\/)README\.md$/, "$1index.md").replace(/\.md$/, ".html");
}

/**
 * @param {string} name path under docs/
 * @param {string} text its Markdown
 * @param {(target: string) => boolean} exists whether a path under docs/ is a page of the guide
 * @returns {{ title: string, body: string, headings: { id: string, text: string, level: number }[] }}
 */
export function renderMarkdown(name, text, exists) {
  const headings = [];
  const labels = new Map();
  const ids = new Map();
  /** Two headings of the same words get two addresses, as on GitHub. */
  const idOf = (words) => {
    const id = anchor(words);
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return before === 0 ? id : `${id}-${before}`;
  };
  /** Each region of a page has a name of its own. */
  const labelOf = () => {
    const heading = headings.at(-1)?.text ?? "Table";
    const count = (labels.get(heading) ?? 0) + 1;
    labels.set(heading, count);
    return count === 1 ? `Table: ${heading}` : `Table ${count}: ${heading}`;
  };
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: () => "",
      // A long formula may be broken where its arguments are, and nowhere else.
      codespan: ({ text: words }) => `<code>${escape(words).replace(/[,;{(](?=.)/g, "$&<wbr>")}</code>`,
      heading({ tokens, depth }) {
        const inside = this.parser.parseInline(tokens);
        const words = plainWords(tokens);
        const id = idOf(words);
        headings.push({ id, text: words, level: depth });
        return `<h${depth} id="${escape(id)}">${inside}</h${depth}>\n`;
      },
      table({ header, rows }) {
        const inline = ({ tokens }) => this.parser.parseInline(tokens);
        const filled = header.some(({ text: words }) => words.trim() !== "");
        const titles = header.map(({ tokens }) => plainWords(tokens));
        const head = header
          .map((cell) => `<th scope="col" role="columnheader">${inline(cell)}</th>`)
          .join("");
        const body = rows.map((row) => {
          const cells = row.map(
            (cell, column) =>
              `<td role="cell"${titles[column] === "" ? "" : ` data-title="${escape(titles[column])}"`}>${inline(cell)}</td>`,
          );
          return `<tr role="row">${cells.join("")}</tr>`;
        });
        const kind = !filled ? "cells" : isProse(rows, titles.length) ? "prose" : "figures";
        // Said again, because the style sheet lays tables of sentences out as blocks on a narrow page.
        return `<div class="wide" role="region" aria-label="${escape(labelOf())}" tabindex="0"><table role="table" class="${kind}">
${filled ? `<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n` : ""}<tbody role="rowgroup">
${body.join("\n")}
</tbody></table></div>\n`;
      },
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        const target = targetOf(name, href, exists);
        return target === undefined ? inside : `<a href="${escape(target)}">${inside}</a>`;
      },
    },
  });
  const body = marked.parse(text.replaceAll(/<!--[\s\S]*?-->/g, ""));
  const title = headings.find(({ level }) => level === 1)?.text ?? name;
  return { title, body, headings };
}

/** A table of sentences, which on a narrow page is easier to read row by row than by scrolling to the side. */
function isProse(rows, columns) {
  if (columns > 6) return false;
  const longest = rows.map((row) => Math.max(...row.map(({ text }) => text.length)));
  return columns > 2 && longest.filter((length) => length > 24).length > rows.length / 2;
}

function plainWords(tokens) {
  return tokens.map((token) => (token.tokens ? plainWords(token.tokens) : (token.text ?? ""))).join("");
}

/** Where a link leads in the build; undefined where the place is in the repository only. */
function targetOf(name, href, exists) {
  if (/^(https?:|mailto:)/.test(href)) return href;
  if (href.startsWith("#")) return href;
  const [file, hash = ""] = href.split(/(?=#)/);
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(name), file));
  const sample = /^\.\.\/assets\/samples\/([\w.-]+)$/.exec(place);
  if (sample !== null) return `${path.posix.relative(path.posix.dirname(name), "..")}/samples/${sample[1]}`;
  const inGuide = place === "../CHANGELOG.md" ? "changelog.md" : place;
  if (!exists(inGuide)) return undefined;
  const from = path.posix.dirname(name);
  return `${path.posix.relative(from, pageFor(inGuide))}${hash}`;
}
