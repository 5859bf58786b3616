/* docs/all-pages.md: every page of the guide in one list, for those who read without the search. */
import { link, list, page } from "./markdown.mjs";

const PARTS = [
  ["Guide", /^[^/]*$/],
  ["Indicators", /^indicators\/(?!README)/],
  ["Jobs", /^jobs\/(?!README)/],
  ["Functions", /^functions\/(?!README)/],
];

/** @param {ReadonlyMap<string, string>} pages path under docs/ -> text */
export function allPagesPage(pages) {
  const titled = [...pages].map(([address, text]) => ({
    address,
    title: (/^# (.*)$/m.exec(text)?.[1] ?? address).replaceAll("\\", ""),
  }));
  return page(
    "# Every page",
    PARTS.flatMap(([heading, pattern]) => [
      `## ${heading}`,
      list(
        titled
          .filter(({ address }) => pattern.test(address))
          .sort((one, other) => one.address.localeCompare(other.address, "en", { numeric: true }))
          .map(({ address, title }) => link(title, address)),
      ),
    ]),
  );
}
