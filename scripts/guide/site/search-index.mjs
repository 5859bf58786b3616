/* What the search of the guide looks through: a page an entry, and an entry of its own for each word of the glossary. */

const KINDS = [
  [/^functions\/./, "Function"],
  [/^indicators\/./, "Indicator"],
  [/^jobs\/./, "Job"],
];
const BODY = 1500;

/** Text without its tags, for finding and for showing. */
function textOf(html) {
  return html
    .replaceAll(/<pre[\s\S]*?<\/pre>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function shorten(text, most) {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} ...`;
}

/**
 * @param {readonly { file: string, title: string, body: string, headings: { text: string }[] }[]} pages
 * @returns {{ id: number, title: string, kind: string, url: string, about: string, words: string }[]}
 */
export function searchEntries(pages) {
  const entries = [];
  for (const { file, title, body, headings } of pages) {
    const kind =
      KINDS.find(([pattern]) => pattern.test(file) && !file.endsWith("index.html"))?.[1] ?? "Guide";
    const lead = textOf(/<p>([\s\S]*?)<\/p>/.exec(body)?.[1] ?? "");
    const words = `${headings.map(({ text }) => text).join(" ")} ${shorten(textOf(body), BODY)}`;
    entries.push({ title, kind, url: file, about: shorten(lead, 160), words });
    if (file === "glossary.html") entries.push(...partEntries(file, body, "h3", "Word"));
    if (file === "cell-errors.html") entries.push(...partEntries(file, body, "h2", "Error"));
  }
  return entries.map((entry, id) => ({ id, ...entry }));
}

/** The parts of a page that are looked for by themselves: each a heading with its text below. */
function partEntries(file, body, level, kind) {
  const part = new RegExp(`<${level} id="([^"]+)">([\\s\\S]*?)</${level}>([\\s\\S]*?)(?=<h[23]|$)`, "g");
  return [...body.matchAll(part)].map(([, id, title, text]) => ({
    title: textOf(title),
    kind,
    url: `${file}#${id}`,
    about: shorten(textOf(/<p>([\s\S]*?)<\/p>/.exec(text)?.[1] ?? ""), 160),
    words: textOf(text),
  }));
}
