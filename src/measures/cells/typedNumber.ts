/*
 * Numbers as people type them into a field: in the signs of their own locale, and in the plain form of formulas and files ("1234.5").
 * Where the two give different numbers nothing is guessed.
 */

export interface NumberStyle {
  /** Between whole and part: "." or ",". */
  readonly decimal: string;
  /** Between thousands: ",", ".", a space, an apostrophe, or none. */
  readonly group: string;
}

/** As in the United States, as the plan prints numbers. */
export const UNITED_STATES: NumberStyle = { decimal: ".", group: "," };

export type TypedNumber =
  /** `plain` is the same with a decimal point and nothing between thousands. */
  | { readonly kind: "number"; readonly value: number; readonly plain: string }
  /** It says two numbers: the one in the locale's signs, and another in those of the United States. */
  | { readonly kind: "unclear"; readonly own: string; readonly other: string }
  | { readonly kind: "none" };

/** @param whole only whole numbers are asked for, so that a sign before three digits cannot be a decimal sign */
export function readTypedNumber(text: string, style: NumberStyle, whole = false): TypedNumber {
  const typed = text
    .trim()
    .replace(/^([-+\u2212]?)\s*\$\s*/, "$1")
    .replace(/^\u2212/, "-");
  // A sheet shows -1,234 in a sign of its own; the field takes what is pasted from it.
  const own = plainForm(typed, style);
  const other = isLikeUnitedStates(style) ? undefined : plainForm(typed, UNITED_STATES);
  const found = [own, other].filter((form) => form !== undefined);
  const distinct = [...new Set(found.map(Number))];
  if (distinct.length === 0) return { kind: "none" };
  if (distinct.length === 2) {
    const wholes = found.filter((form) => Number.isInteger(Number(form)));
    if (!whole || wholes.length !== 1) return { kind: "unclear", own: own!, other: other! };
    return { kind: "number", value: Number(wholes[0]), plain: wholes[0]! };
  }
  return { kind: "number", value: distinct[0]!, plain: found[0]! };
}

function isLikeUnitedStates({ decimal, group }: NumberStyle): boolean {
  return decimal === UNITED_STATES.decimal && group === UNITED_STATES.group;
}

const SPACES = /[\u0020\u00A0\u202F\u2009]/;
const APOSTROPHES = /['\u2019]/;

/** The number in these signs, thousands in threes or not divided at all; undefined where it is none. */
function plainForm(typed: string, { decimal, group }: NumberStyle): string | undefined {
  const between = SPACES.test(group) ? SPACES : APOSTROPHES.test(group) ? APOSTROPHES : undefined;
  const joined = [...typed].map((sign) => (between?.test(sign) ? group : sign)).join("");
  const g = group === "" ? undefined : literal(group);
  const thousands = g === undefined ? "\\d+" : `(?:\\d+|[1-9]\\d{0,2}(?:${g}\\d{3})+)`;
  const found = new RegExp(`^([-+]?)(${thousands})?(?:${literal(decimal)}(\\d*))?$`).exec(joined);
  if (found === null) return undefined;
  const [, sign = "", before = "", after] = found;
  const digits = group === "" ? before : before.split(group).join("");
  if (digits === "" && (after ?? "") === "") return undefined;
  return `${sign === "-" ? "-" : ""}${digits === "" ? "0" : digits}${after === undefined || after === "" ? "" : `.${after}`}`;
}

function literal(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A plain number, "1234.5", in the signs of a locale, without thousands: as it stands in a field. */
export function inStyle(plain: string, { decimal }: NumberStyle): string {
  return plain.replace(".", decimal);
}

/** A plain number so that a field reads it one way only: a fraction of three digits gets one more, for three digits may be thousands. */
export function clearly(plain: string, style: NumberStyle): string {
  const [, part = ""] = plain.split(".");
  const more = part.length === 3 && !isLikeUnitedStates(style) ? "0" : "";
  return Number.isInteger(Number(plain)) ? String(Number(plain)) : inStyle(`${plain}${more}`, style);
}
