import { UsageError } from "./usage";
import { isFlag, quoted } from "./words";

/** What `mn settings ...` asks for. */
export interface SettingsWish {
  readonly from: string;
  /** Where the workbook with the changed settings goes; absent where they are only listed. */
  readonly to?: string;
  /** As typed: setting id -> value; an empty value takes it back. */
  readonly changes: Readonly<Record<string, string>>;
  /** All back to what is usual before the changes. */
  readonly usual: boolean;
  readonly json: boolean;
}

const USAGE = "mn settings FILE.xlsx [--json], or mn settings IN.xlsx OUT.xlsx [--usual] [ID=VALUE ...]";

/** Reads the words behind `mn settings`. */
export function readSettingsWish(words: readonly string[]): SettingsWish {
  const flags = words.filter(isFlag);
  const odd = flags.find((flag) => flag !== "--json" && flag !== "--usual");
  if (odd !== undefined) throw new UsageError(`settings knows no option ${quoted(odd)}: ${USAGE}`);
  const [from, to, ...pairs] = words.filter((word) => !isFlag(word));
  if (from === undefined) throw new UsageError(`settings needs a file: ${USAGE}`);
  if (to !== undefined && !/\.xlsx$/i.test(to)) {
    const typed = to.includes("=")
      ? "say where the changed workbook goes"
      : `the name of ${quoted(to)} must end in .xlsx`;
    throw new UsageError(`${typed}: ${USAGE}`);
  }
  const changes = Object.fromEntries(
    pairs.map((pair) => {
      const [, id, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (id === undefined || value === undefined)
        throw new UsageError(`settings takes ID=VALUE behind both files, not ${quoted(pair)}`);
      return [id.toLowerCase(), value];
    }),
  );
  const usual = flags.includes("--usual");
  if (to !== undefined && pairs.length === 0 && !usual)
    throw new UsageError(`say what to set, as in minimum-count=20: ${USAGE}`);
  if (to === undefined && usual) throw new UsageError(`say where the changed workbook goes: ${USAGE}`);
  return { from, ...(to === undefined ? {} : { to }), changes, usual, json: flags.includes("--json") };
}
