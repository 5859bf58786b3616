/* docs/comparisons.md: what is computed how, beside other calculators. The numbers on our side are computed while the page is made. */
import { comparisons } from "./comparisons.mjs";
import { code, link, page, plain, table } from "./markdown.mjs";

/**
 * @returns {Promise<{ page: string, problems: string[] }>} a number of ours that comes out otherwise than recorded is a problem
 */
export async function comparisonsPage(evaluate) {
  const problems = [];
  const parts = [];
  for (const { title, text, rows, why, pages } of comparisons) {
    const shown = [];
    for (const { what, formula, ours, theirs } of rows) {
      const { rows: cells } = await evaluate(formula);
      const computed = cells.map((row) => row.map((cell) => printed(cell, ours)).join(" | ")).join("; ");
      if (computed !== ours) problems.push(`comparisons: ${formula} gives ${computed}, recorded is ${ours}`);
      shown.push([plain(what), `${code(formula)}`, plain(computed), plain(theirs)]);
    }
    parts.push(
      `## ${title}`,
      plain(text),
      ...(rows.length === 0 ? [] : [table(["What", "Formula", "Ours", "Others"], shown)]),
      ...why.map(plain),
      `More: ${pages.map(([name, address]) => link(name, address)).join(", ")}.`,
    );
  }
  return {
    page: page(
      "# What is computed how",
      'Two programs may give two numbers for the same data and both be right by their own rule. Here is where ours differs from what people use today, by how much, and why. The column "Ours" was computed when this page was made; "Others" is printed in the source named, or is what the rule stated gives by hand.',
      ...parts,
    ),
    problems,
  };
}

/** A cell with as many decimals as recorded; texts and errors as they stand. */
function printed(cell, recorded) {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "number") return String(cell);
  const decimals = Math.max(0, ...[...recorded.matchAll(/\d+\.(\d+)/g)].map(([, digits]) => digits.length));
  return cell.toFixed(decimals);
}
