import { knownLocale, signsOf } from "../../measures/cells/localeSigns";
import type { NumberStyle } from "../../measures/cells/typedNumber";
import { UsageError } from "../usage";
import { listedPrefix } from "./shortForms";
import { quoted, readPairs, readValues } from "../words";

/** What `mn job ...` asks for. */
export type JobWish =
  /** All jobs, or those whose ids begin alike. */
  | { readonly what: "list"; readonly idsWith?: string }
  | { readonly what: "about"; readonly id: string }
  | ({ readonly what: "run" } & JobRunWish);

export interface JobRunWish {
  readonly id: string;
  /** Where its tables are; none for a job that reads none. */
  readonly from: readonly string[];
  readonly to: string;
  /** Input id -> table or sheet; "" stands for the only input. */
  readonly tables: Readonly<Record<string, string>>;
  /** Input id -> form id; "" stands for the only input. */
  readonly forms: Readonly<Record<string, string>>;
  /** "input.column" -> headings. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly settings: Readonly<Record<string, string>>;
  /** How numbers behind --set are written; as in the United States when absent. */
  readonly style?: NumberStyle;
}

const USAGE =
  "mn job, mn job ID, or mn job ID IN.xlsx OUT.xlsx [--workbook FILE] [--table INPUT=NAME] [--form INPUT=ID] [--columns INPUT.COLUMN=HEADING,...] [--set ID=VALUE] [--locale TAG]";

/** Reads the words behind `mn job`. */
export function readJobWish(words: readonly string[]): JobWish {
  const { plain, values } = readValues("job", words, [
    "workbook",
    "table",
    "form",
    "columns",
    "set",
    "locale",
  ]);
  const [id, ...files] = plain;
  if (id === undefined) return { what: "list" };
  const to = files.at(-1);
  const idsWith = listedPrefix(id);
  if (to === undefined) return idsWith === undefined ? { what: "about", id } : { what: "list", idsWith };
  if (files.length > 2) throw new UsageError(`job takes two files, and others behind --workbook: ${USAGE}`);
  return {
    what: "run",
    id,
    from: [...files.slice(0, -1), ...(values.workbook ?? [])],
    to,
    tables: readPairs("table", "INPUT=NAME", values.table?.map(forOnlyInput)),
    forms: readPairs("form", "INPUT=ID", values.form?.map(forOnlyInput)),
    columns: Object.fromEntries(
      Object.entries(readPairs("columns", "INPUT.COLUMN=HEADING,HEADING", values.columns)).map(
        ([place, headings]) => [place, readHeadings(headings)],
      ),
    ),
    settings: readPairs("set", "ID=VALUE", values.set),
    ...(values.locale === undefined ? {} : { style: styleOf(values.locale.at(-1) ?? "") }),
  };
}

/** A shell answers in the signs of the United States, wherever it stands; only what is typed may come in others. */
function styleOf(tag: string): NumberStyle {
  const known = knownLocale(tag);
  if (known === undefined)
    throw new UsageError(
      `--locale ${quoted(tag)} is no language this machine knows; write one such as en-US or de-DE`,
    );
  return signsOf(known);
}

/** `--table Districts` is enough where a job reads one table. */
function forOnlyInput(wish: string): string {
  return /^[a-z]+=/i.test(wish) ? wish : `${ONLY_INPUT}=${wish}`;
}

/** A key no input has, for "the only one there is". */
export const ONLY_INPUT = "*";

/** Headings between commas; one that holds a comma stands in quotes. */
function readHeadings(text: string): readonly string[] {
  const headings: string[] = [];
  const part = /\s*(?:"((?:[^"]|"")*)"|([^,"]*))\s*(?:,|$)/gy;
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (found === null) throw new UsageError(`--columns: a quote in ${quoted(text)} does not end`);
    headings.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
  }
  return headings.filter((heading) => heading !== "");
}
