/* Small pieces of Markdown that all generated pages of docs/ are put together from. */

export const generatedLine = "<!-- Made by `npm run generate` from the code; edit there. -->";

/** A page: its parts with a blank line between them; empty parts leave nothing. */
export function page(...parts) {
  return `${[generatedLine, ...parts.flat()].filter((part) => part !== "" && part !== undefined).join("\n\n")}\n`;
}

/** Text as it stands: what Markdown would read as a sign of its own is kept. */
export function plain(text) {
  return String(text)
    .replaceAll("\\", "\\\\")
    .replaceAll("<", "\\<")
    .replaceAll("*", "\\*")
    .replace(/(^|[\s(])_/g, "$1\\_")
    .replaceAll("\n", " ");
}

/** Words in the letters of code, whatever is in them. */
export function code(text) {
  return String(text).includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A block of code, line by line. */
export function block(...lines) {
  return ["```", ...lines.flat(), "```"].join("\n");
}

/** A link inside docs/, or to a source. */
export function link(text, target) {
  return `[${plain(text).replaceAll("[", "\\[").replaceAll("]", "\\]")}](${target})`;
}

export function list(items) {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Text inside a table cell; Markdown in it stays Markdown. */
function cell(text) {
  return String(text ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
}

/** A table. Cells are Markdown: pass what people wrote through plain() or code(). A column nobody filled in is left out. */
export function table(headers, rows) {
  const named = headers.some((header) => header !== "");
  const filled = headers.map((_, column) => !named || rows.some((row) => (row[column] ?? "") !== ""));
  const line = (cells) =>
    `| ${cells
      .filter((_, column) => filled[column])
      .map(cell)
      .join(" | ")} |`;
  return [line(headers), `|${filled.map((keep) => (keep ? "---|" : "")).join("")}`, ...rows.map(line)].join(
    "\n",
  );
}

/** A citation in one line, with its address where there is one. */
export function citation({ source, at, compareWithSource }) {
  const title = source.url ? link(source.title, source.url) : plain(source.title);
  return `${title}, ${plain(at)}${compareWithSource ? " (compare with the document: its words were not before us)" : ""}`;
}

/** The same without a link, for table cells that repeat one document. */
export function citationText({ source, at, compareWithSource }) {
  return `${plain(source.title)}, ${plain(at)}${compareWithSource ? " (compare with the source: its words were not before us)" : ""}`;
}

/** "a, b and c" */
export function sentenceList(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A heading's address within its page, as GitHub and our own pages make it. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}
