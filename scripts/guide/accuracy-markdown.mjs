/*
 * docs/accuracy.md: every comparison of a statistical figure of ours with R or a publication, and the largest difference found. Made by
 * the code that the tests run, so that it cannot say anything else.
 */
import { loadTypescript } from "../lib/load-typescript.mjs";

const INTRO = `# How exact the statistics are

Made by \`npm run generate\` from the comparisons that the tests run; do not edit. Each line is a set of numbers computed by us and by another
program, or printed in a publication. The largest difference is the worst of the set, rounded up to two digits; "of the number" means relative: 1e-12 is one unit
in the twelfth digit. A test fails where a difference is larger than allowed. The folder holds the expected numbers and the script that made them.
`;

/** @returns {Promise<{ page: string, problems: string[] }>} */
export async function readAccuracy() {
  const { allComparisons } = await loadTypescript(
    `export { allComparisons } from "./test/reference/accuracy/all";`,
    "accuracy",
  );
  const comparisons = allComparisons();
  const problems = comparisons
    .filter(({ largest, allowed }) => !(largest <= allowed))
    .map(({ area, what, largest, allowed }) => `${area}, ${what}: off by ${largest}, allowed is ${allowed}`);
  const areas = [...new Set(comparisons.map(({ area }) => area))];
  const sections = areas.map((area) => {
    const lines = comparisons
      .filter((one) => one.area === area)
      .map(
        ({ what, against, numbers, largest, kind, allowed, folder }) =>
          `| ${what} | ${against} | ${numbers.toLocaleString("en-US")} | ${upwards(largest)}${kind === "relative" ? " of the number" : ""} | ${allowed} | [${folder}](../${folder}) |`,
      );
    return `## ${area}\n\n| what | compared with | numbers | largest difference | allowed | where |\n|---|---|---|---|---|---|\n${lines.join("\n")}\n`;
  });
  return { page: `${INTRO}\n${sections.join("\n")}`, problems };
}

/** Two digits, rounded up: 5.461e-12 is "5.5e-12". */
function upwards(number) {
  if (number === 0) return "0";
  const power = Math.floor(Math.log10(number));
  const digits = Math.ceil(Number((10 * (number / 10 ** power)).toPrecision(12)));
  return digits >= 100 ? `1e${power + 1}` : `${digits / 10}e${power}`;
}
