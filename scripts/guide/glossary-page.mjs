/* docs/glossary.md: the words of the field, each with the pages that use it. */
import { glossaryWords } from "./glossary-words.mjs";
import { anchor, link, page, plain } from "./markdown.mjs";

const MOST_PAGES = 8;

/** Heading of a word, by which other pages link to it. */
export function glossaryHeading({ word, stands }) {
  return stands === undefined ? word : `${word} (${stands})`;
}

const MOST_WORDS = 14;

/** The abbreviations a page in a folder of docs/ uses, as links to the glossary; empty where it has none. */
export function wordsOfPage(text) {
  const own = glossaryWords
    .filter((entry) => entry.stands !== undefined && countIn({ ...entry, stands: undefined }, text) > 0)
    .sort((one, other) => (one.word.toLowerCase() < other.word.toLowerCase() ? -1 : 1));
  const links = own
    .slice(0, MOST_WORDS)
    .map((entry) => link(entry.word, `../glossary.md#${anchor(glossaryHeading(entry))}`));
  return links.length === 0 ? "" : `Words on this page: ${links.join(", ")}.`;
}

/**
 * @param {ReadonlyMap<string, string>} pages repository path -> text of the pages that may use a word
 */
export function glossaryPage(pages, planTitle) {
  const readable = [...pages].map(([name, text]) => ({
    address: name.replace(/^docs\//, ""),
    title: /^# (.*)$/m.exec(text)?.[1] ?? name,
    // The list of a folder names everything; a word used there is used on a page of its own too.
    text: name.endsWith("README.md") ? "" : text,
  }));
  const sorted = [...glossaryWords].sort((one, other) =>
    one.word.toLowerCase() < other.word.toLowerCase() ? -1 : 1,
  );
  const letters = [...new Set(sorted.map(({ word }) => word[0].toUpperCase()))];
  return page(
    "# Glossary",
    `What the words of the field mean here, in our own words. "The plan" is the ${planTitle}.`,
    letters.flatMap((letter) => [
      `## ${letter}`,
      ...sorted
        .filter(({ word }) => word[0].toUpperCase() === letter)
        .flatMap((entry) => wordPart(entry, readable)),
    ]),
  );
}

function wordPart(entry, pages) {
  const { text, source } = entry;
  const users = pages.filter((one) => uses(entry, one.text));
  const shown = users
    .map((one) => ({ ...one, weight: weightOf(entry, one) }))
    .sort((one, other) => other.weight - one.weight || (one.address < other.address ? -1 : 1))
    .slice(0, MOST_PAGES);
  const more = users.length > shown.length ? ` and ${users.length - shown.length} more` : "";
  return [
    `### ${glossaryHeading(entry)}`,
    plain(text),
    Array.isArray(source)
      ? `Source: ${link(source[0], source[1])}${source[2] ? " (compare with the document: its words were not before us)" : ""}.`
      : `Source: the plan, ${plain(source.replace(/^plan: /, ""))}.`,
    shown.length === 0
      ? ""
      : `Used in: ${shown.map(({ title, address }) => link(title.replaceAll("\\", ""), address)).join(", ")}${more}.`,
  ];
}

function spellings({ word, stands, also = [] }) {
  return [word, ...(stands === undefined ? [] : [stands]), ...also];
}

function countIn(entry, text) {
  return spellings(entry).reduce((sum, spelling) => {
    const pattern = new RegExp(`(?<![\\w&/])${spelling.replaceAll(/[/&.]/g, "\\$&")}(?![\\w&])`, "g");
    return sum + (text.match(pattern)?.length ?? 0);
  }, 0);
}

function uses(entry, text) {
  return countIn(entry, text) > 0;
}

/** A page that says the word in its title or in its first lines is about it. */
function weightOf(entry, { title, text }) {
  return countIn(entry, title) * 1000 + countIn(entry, text.slice(0, 800)) * 20 + countIn(entry, text);
}
