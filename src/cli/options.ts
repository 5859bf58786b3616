import { UsageError } from "./usage";

export type Command =
  | { readonly kind: "help" | "version" }
  | { readonly kind: "calc"; readonly formulas: readonly string[]; readonly workbooks: readonly string[] }
  | { readonly kind: "recalc"; readonly from: string; readonly to: string }
  | { readonly kind: "functions"; readonly name: string | undefined; readonly json: boolean };

/** What the words behind `mn` ask for. */
export function readCommand(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined)
    throw new UsageError("say what to do: mn calc, mn recalc or mn functions (mn --help tells more)");
  if (words.includes("--help") || words.includes("-h") || first === "help") return { kind: "help" };
  if (first === "--version" || first === "-v" || first === "version") return { kind: "version" };
  if (first === "calc") return readCalc(rest);
  if (first === "recalc") return readRecalc(rest);
  if (first === "functions") return readFunctions(rest);
  throw new UsageError(
    `there is no command ${quoted(first)}: use calc, recalc or functions (mn --help tells more)`,
  );
}

export const quoted = (word: string): string => JSON.stringify(word);

function readCalc(words: readonly string[]): Command {
  const formulas: string[] = [];
  const workbooks: string[] = [];
  let onlyFormulas = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const inline = /^--workbook=(.+)$/s.exec(word)?.[1];
    if (onlyFormulas) formulas.push(word);
    else if (word === "--") onlyFormulas = true;
    else if (inline !== undefined) workbooks.push(inline);
    else if (word === "--workbook") {
      const file = words[++at];
      if (file === undefined) throw new UsageError("--workbook needs a file behind it");
      workbooks.push(file);
    } else if (isFlag(word))
      throw new UsageError(`calc knows no option ${quoted(word)}; the only one is --workbook FILE`);
    else formulas.push(word);
  }
  if (formulas.length === 0) {
    throw new UsageError("calc needs a formula, or - to read formulas from standard input");
  }
  return { kind: "calc", formulas, workbooks };
}

/** "-" is standard input and "-1+2" a formula; "--json" and "-x" are flags. */
const isFlag = (word: string) => /^--?[a-z]/i.test(word) && !word.includes("(");

function readRecalc(words: readonly string[]): Command {
  const flag = words.find(isFlag);
  if (flag !== undefined) throw new UsageError(`recalc knows no option ${quoted(flag)}`);
  const [from, to, more] = words;
  if (from === undefined || to === undefined || more !== undefined) {
    throw new UsageError("recalc needs two files: mn recalc IN.xlsx OUT.xlsx");
  }
  return { kind: "recalc", from, to };
}

function readFunctions(words: readonly string[]): Command {
  const flag = words.find((word) => isFlag(word) && word !== "--json");
  if (flag !== undefined)
    throw new UsageError(`functions knows no option ${quoted(flag)}; the only one is --json`);
  const names = words.filter((word) => word !== "--json");
  if (names.length > 1) throw new UsageError("functions takes one name at most");
  return { kind: "functions", name: names[0], json: words.includes("--json") };
}
