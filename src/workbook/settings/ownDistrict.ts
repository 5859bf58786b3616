import { quietName, withoutSchoolDistrict } from "../../measures/cells/quietName";

/* Finds the office's own district among the districts of a table. Never guesses: two that fit are none. */

export interface OwnDistrict {
  readonly name?: string;
  /** "625", "0625", "0625-01". */
  readonly number?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * The value of the one option that is the own district: by its number where the options have numbers, else by its name. Undefined
 * where none is, or several are.
 */
export function findOwnDistrict(options: readonly Option[], own: OwnDistrict): string | undefined {
  const number = readNumber(own.number ?? "");
  if (number !== undefined) {
    const numbered = options.map((option) => ({ option, numbers: numbersOf(option) }));
    const same = numbered.filter(({ numbers }) => numbers.some((one) => isSameNumber(one, number)));
    if (same.length > 0)
      return (
        only(same.map(({ option }) => option)) ??
        onlyNamed(
          same.map(({ option }) => option),
          own,
        )
      );
    if (numbered.some(({ numbers }) => numbers.length > 0)) return undefined;
  }
  return onlyNamed(options, own);
}

function onlyNamed(options: readonly Option[], { name = "" }: OwnDistrict): string | undefined {
  const wanted = plainName(name);
  if (wanted === "") return undefined;
  const exact = options.filter(({ value, label }) =>
    [value, withoutNumber(label)].some((text) => plainName(text) === wanted),
  );
  if (exact.length > 0) return only(exact);
  const core = coreName(name);
  return core === ""
    ? undefined
    : only(options.filter(({ label }) => coreName(withoutNumber(label)) === core));
}

function only(options: readonly Option[]): string | undefined {
  return options.length === 1 ? options[0]?.value : undefined;
}

interface DistrictNumber {
  readonly number: number;
  /** Undefined where it is not written. */
  readonly type: number | undefined;
}

/** "0625-01", "625", "ISD 625", "#625". */
function readNumber(text: string): DistrictNumber | undefined {
  const found = /^(?:isd\s*|ssd\s*|district\s*|no\.?\s*|#\s*)*(\d{1,4})(?:\s*-\s*(\d{1,2}))?$/i.exec(
    text.trim(),
  );
  if (found === null) return undefined;
  return { number: Number(found[1]), type: found[2] === undefined ? undefined : Number(found[2]) };
}

/** The number as the value says it, else the one in brackets at the end of the label. */
function numbersOf({ value, label }: Option): readonly DistrictNumber[] {
  const inBrackets = /\(([^()]*)\)\s*$/.exec(label)?.[1] ?? "";
  return [value, inBrackets, label.replace(/^district\s+/i, "")].flatMap((text) => readNumber(text) ?? []);
}

/** A type that one of the two does not say is no difference. */
function isSameNumber(one: DistrictNumber, other: DistrictNumber): boolean {
  if (one.number !== other.number) return false;
  return one.type === undefined || other.type === undefined || one.type === other.type;
}

function withoutNumber(label: string): string {
  return label.replace(/\s*\([^()]*\d[^()]*\)\s*$/, "");
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** "Saint Paul Public School District" and "ST. PAUL" as one. */
function coreName(name: string): string {
  const short = withoutSchoolDistrict(quietName(name.trim()));
  return plainName(short.replace(/^saint\b|^st\b\.?/i, "st"));
}
