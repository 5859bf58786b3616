/* The page docs/plan-check.md: the plan's printed figures, computed again by the product's own functions. */
import { generatedLine, table } from "./markdown.mjs";
import { loadTypescript } from "../lib/load-typescript.mjs";

const code = `
  export { checkPlan } from "./src/indicators/planCheck/checkPlan";
  export { planCheckCounts, shownPrint, shownRule } from "./src/indicators/planCheck/words";
  export { STATE_PERFORMANCE_PLAN } from "./src/law/sources";
`;

/** The page, and what came out otherwise than on record. */
export async function readPlanCheck() {
  const { checkPlan, planCheckCounts, shownPrint, shownRule, STATE_PERFORMANCE_PLAN } = await loadTypescript(
    code,
    "plan-check",
  );
  const check = checkPlan();
  const problems = check.unexpected.map(
    ({ computation, reproduces }) =>
      `${computation.id}: ${reproduces ? "reproduces" : "does not reproduce"}, other than on record`,
  );
  const words = {
    counts: planCheckCounts(check),
    shownPrint,
    shownRule,
    title: STATE_PERFORMANCE_PLAN.title,
  };
  return { page: planCheckMarkdown(check, words), problems };
}

function planCheckMarkdown({ results, different }, { counts, shownPrint, shownRule, title }) {
  const sections = [...new Set(results.map(({ computation }) => computation.indicator))];
  const heading = (section) => (/^\d/.test(section) ? `Indicator ${section}` : section);
  const own = (list, section) => list.filter(({ computation }) => computation.indicator === section);

  const overview = sections.map((section) => {
    const [all, off] = [own(results, section).length, own(different, section).length];
    return [heading(section), all, all - off, off === 0 ? "" : off];
  });
  const reasons = different.map(({ computation, computed }) => [
    computation.indicator,
    computation.line,
    computation.label,
    shownPrint(computation),
    computed,
    computation.why ?? "",
  ]);
  const parts = [
    generatedLine,
    "# The plan, computed again",
    `${title}: every figure it prints as the result of a calculation, and every statement that can be held against one, computed with the functions this program computes your data with. ${counts}`,
    "Each answer is computed without rounding and then rounded half up to the decimals printed. A figure reproduces when the two texts are the same number. Parts of a whole may miss 100 by what rounding each of them to one decimal explains, half a tenth a part; a p value may miss by what the rounding of its odds ratio and standard error explains. Lines are those of the text we read. `mn plan check` prints this list; it is also a test.",
    "Targets and baselines stay as printed everywhere in the program; this page says which of them the plan's own counts do not give.",
    table(["", "figures", "reproduce", "do not"], overview),
    "## What does not reproduce, and why",
    table(["indicator", "line", "what", "printed", "computed", "why"], reasons),
    "## All of them",
  ];
  for (const section of sections) {
    const rows = own(results, section).map(({ computation, computed, reproduces }) => [
      computation.line,
      computation.label,
      shownRule(computation),
      shownPrint(computation),
      computed,
      reproduces ? "yes" : "**no**",
      computation.note ?? "",
    ]);
    const headers = ["line", "what", "how", "printed", "computed", "reproduces", "note"];
    parts.push(`### ${heading(section)}`, table(headers, rows));
  }
  return `${parts.join("\n\n")}\n`;
}
