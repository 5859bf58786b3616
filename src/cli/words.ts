import { UsageError } from "./usage";

/* Reading the words behind a command: options with values, pairs of id and value. */

export const quoted = (word: string): string => JSON.stringify(word);

/** "-" is standard input and "-1+2" a formula; "--json" and "-x" are flags. */
export const isFlag = (word: string): boolean => /^--?[a-z]/i.test(word) && !word.includes("(");

/** Words with and without a flag: `--ffy 2010` and `--ffy=2010` alike. */
export function readValues(
  command: string,
  words: readonly string[],
  known: readonly string[],
): { plain: readonly string[]; values: Readonly<Record<string, readonly string[]>> } {
  const plain: string[] = [];
  const values: Record<string, string[]> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      if (isFlag(word)) throw new UsageError(`${command} knows no option ${quoted(word)}`);
      plain.push(word);
      continue;
    }
    if (!known.includes(name)) {
      const list = known.map((one) => `--${one}`).join(", ");
      throw new UsageError(`${command} knows no option ${quoted(`--${name}`)}; it takes ${list}`);
    }
    const value = inline ?? words[++at];
    if (value === undefined) throw new UsageError(`--${name} needs a value behind it`);
    (values[name] ??= []).push(value);
  }
  return { plain, values };
}

/** `--set mode=lenient --set year=2010` as an object; the last of two for one id holds. */
export function readPairs(
  option: string,
  shape: string,
  wishes: readonly string[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wishes.map((wish) => {
      const [, id, value] = /^([^=]+)=(.*)$/s.exec(wish) ?? [];
      if (id === undefined || value === undefined)
        throw new UsageError(`--${option} takes ${shape}, not ${quoted(wish)}`);
      return [id, value];
    }),
  );
}
