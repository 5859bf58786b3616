/*
 * The search of the guide, in the reader's browser. The page works without it: the field is put in by this script. The list it looks
 * through is fetched when somebody begins to type, from beside the page.
 */
import MiniSearch from "minisearch";

const MOST = 12;
const script = document.currentScript;
const root = script.dataset.root;

/** Words people use for words that stand in the pages. */
const SAME = {
  lea: "district",
  iep: "special education",
  weighted: "wrr",
  rr: "risk ratio",
  cos: "cosf",
  ecse: "preschool",
  mining: "rasch",
  stratified: "sample",
  draw: "sample",
  hide: "publish",
  suppress: "publish",
  suppression: "publish",
  privacy: "publish",
  aid: "revenue",
  levy: "revenue",
  dollars: "revenue",
  late: "due",
  overdue: "due",
  deadline: "due",
  goal: "target",
  ci: "interval",
  confidence: "interval",
  error: "errors",
};

let searching;

function load() {
  searching ??= fetch(`${root}search-index.json`)
    .then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })
    .then((entries) => {
      const search = new MiniSearch({
        fields: ["title", "about", "words"],
        storeFields: ["title", "kind", "url", "about"],
        // "COSF_SUMMARY1" is found whole and by its parts.
        tokenize: (text) => {
          const words = text.split(/[^\p{L}\p{N}_&]+/u);
          return [...words, ...words.flatMap((word) => (word.includes("_") ? word.split("_") : []))];
        },
        searchOptions: {
          boost: { title: 6, about: 2 },
          prefix: (term) => term.length > 1,
          fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
          combineWith: "AND",
          boostDocument: (id, term, stored) =>
            stored.kind === "Word" ? 1.3 : stored.kind === "Error" ? 1.2 : 1,
        },
      });
      search.addAll(entries);
      return search;
    });
  return searching;
}

function find(search, text) {
  const all = search.search(text);
  if (all.length >= MOST) return all;
  const others = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SAME[word] ?? word)
    .join(" ");
  const seen = new Set(all.map(({ id }) => id));
  const wider =
    others === text.toLowerCase() ? search.search(text, { combineWith: "OR" }) : search.search(others);
  return [...all, ...wider.filter(({ id }) => !seen.has(id))];
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function item({ title, kind, url, about }) {
  const link = element("a", { href: `${root}${url}` }, element("span", { class: "found" }, title));
  return element("li", {}, link, element("span", { class: "kind" }, kind), element("p", {}, about));
}

function start() {
  const field = element("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false" });
  const said = element("p", { role: "status", class: "said" });
  const results = element("ul", { class: "results", "aria-label": "Found" });
  results.hidden = true;
  const box = element(
    "div",
    { role: "search", class: "search" },
    element("label", { for: "search" }, "Search the guide"),
    field,
    said,
    results,
  );
  document.querySelector("header").append(box);

  let asked = 0;
  async function show() {
    const text = field.value.trim();
    const turn = (asked += 1);
    if (text === "") {
      results.replaceChildren();
      results.hidden = true;
      said.textContent = "";
      return;
    }
    try {
      const found = find(await load(), text);
      if (turn !== asked) return;
      results.replaceChildren(...found.slice(0, MOST).map(item));
      results.hidden = found.length === 0;
      said.textContent =
        found.length === 0
          ? "Nothing found. Try another word, such as ratio, target or preschool."
          : found.length > MOST
            ? `${found.length} pages and words found, the first ${MOST} are shown`
            : found.length === 1
              ? "1 page or word found"
              : `${found.length} pages and words found`;
    } catch {
      searching = undefined;
      said.textContent = "The search could not be loaded. The list of all pages is at the end of each page.";
    }
  }
  const links = () => [...results.querySelectorAll("a")];
  const move = (event, by) => {
    const all = links();
    if (all.length === 0) return;
    event.preventDefault();
    const to = all.indexOf(document.activeElement) + by;
    if (to < 0) field.focus();
    else all[Math.min(to, all.length - 1)].focus();
  };
  field.addEventListener("input", () => void show());
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Enter" && event.target === field) move(event, 1);
    else if (event.key === "Escape") {
      field.value = "";
      field.focus();
      void show();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    field.focus();
  });
  const asked0 = new URLSearchParams(location.search).get("q");
  if (asked0) {
    field.value = asked0;
    field.focus();
    void show();
  }
}

/** A table that fits needs no stop of the keyboard; one that is wider than its page does, to be moved to the side. */
function stopsOfTables() {
  for (const region of document.querySelectorAll(".wide"))
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
}

start();
stopsOfTables();
addEventListener("resize", stopsOfTables);
