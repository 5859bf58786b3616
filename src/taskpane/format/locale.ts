import { knownLocale, signsOf } from "../../measures/cells/localeSigns";
import { UNITED_STATES, type NumberStyle } from "../../measures/cells/typedNumber";

/*
 * The person's locale: which signs numbers have, and how days are said. Set once, before the pane is drawn; the workbook's own signs win
 * over those of a language, so that the pane writes numbers as its cells show them.
 */

export interface PaneLocale {
  /** "en-US", "es-US", "de-DE". */
  readonly tag: string;
  readonly style: NumberStyle;
}

const USUAL: PaneLocale = { tag: "en-US", style: UNITED_STATES };

let current = USUAL;

export function paneLocale(): PaneLocale {
  return current;
}

/** Undefined, or a tag no browser knows: as in the United States. */
export function setPaneLocale(tag: string | undefined, signs: Partial<NumberStyle> = {}): void {
  const known = knownLocale(tag);
  const own = known === undefined ? UNITED_STATES : signsOf(known);
  const style = {
    decimal: signs.decimal === undefined || signs.decimal === "" ? own.decimal : signs.decimal,
    group: signs.group ?? own.group,
  };
  // Signs that cannot be told apart are a mistake of the machine's settings.
  current = { tag: known ?? USUAL.tag, style: style.decimal === style.group ? own : style };
}

/** Numbers look here as the plan prints them. */
export function isUnitedStates(): boolean {
  return current.style.decimal === UNITED_STATES.decimal && current.style.group === UNITED_STATES.group;
}

/** A number with its thousands divided and so many decimals, in the locale's signs. Rounded before. */
export function inLocale(
  value: number,
  decimals: { readonly minimum: number; readonly maximum: number },
): string {
  return withSigns(englishFormat(decimals.minimum, decimals.maximum).format(value));
}

/** Text of a number as English writes it, in the locale's signs. */
export function withSigns(english: string): string {
  if (isUnitedStates()) return english;
  const { decimal, group } = current.style;
  return english.replace(/[.,]/g, (sign) => (sign === "." ? decimal : group));
}

const formats = new Map<string, Intl.NumberFormat>();

function englishFormat(minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${minimum}-${maximum}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
    });
    formats.set(key, format);
  }
  return format;
}
