import { UsageError } from "./usage";

/** What `mn plan ...` asks for. */
export type PlanWish =
  | { readonly what: "check"; readonly json: boolean }
  | {
      readonly what: "activities";
      readonly indicator: string | undefined;
      readonly ffy: number | undefined;
      readonly text: string | undefined;
      /** A workbook to write them into, with columns to keep up. */
      readonly to: string | undefined;
      readonly json: boolean;
    };

const USAGE =
  "mn plan check [--json], or mn plan activities [--indicator N] [--ffy YEAR] [--text WORDS] [--to OUT.xlsx | --json]";

/** Reads the words behind `mn plan`. */
export function readPlanWish(words: readonly string[]): PlanWish {
  const [what, ...rest] = words;
  if (what === "check") {
    return { what, json: readFlags("plan check", rest, []).json };
  }
  if (what === "activities") {
    const { json, values } = readFlags("plan activities", rest, ["indicator", "ffy", "text", "to"]);
    return {
      what,
      json,
      indicator: values.get("indicator"),
      ffy: readYear(values.get("ffy")),
      text: values.get("text"),
      to: values.get("to"),
    };
  }
  throw new UsageError(
    what === undefined
      ? `plan needs to know what: ${USAGE}`
      : `plan knows no ${JSON.stringify(what)}: ${USAGE}`,
  );
}

function readFlags(command: string, words: readonly string[], known: readonly string[]) {
  const values = new Map<string, string>();
  let json = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === "--json") json = true;
    else if (name !== undefined && known.includes(name)) {
      const value = inline ?? words[++at];
      if (value === undefined || value === "") throw new UsageError(`--${name} needs a value behind it`);
      values.set(name, value);
    } else {
      const list = [...known, "json"].map((one) => `--${one}`).join(", ");
      throw new UsageError(`${command} does not know ${JSON.stringify(word)}; it takes ${list}`);
    }
  }
  return { json, values };
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text))
    throw new UsageError(
      `--ffy takes a year such as 2010 (school year 2010-11), not ${JSON.stringify(text)}`,
    );
  return Number(text);
}
