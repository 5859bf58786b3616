import { UNITED_STATES, type NumberStyle } from "./typedNumber";

/** A language tag as the runtime knows it, "de-DE"; undefined for none and for one it does not know. */
export function knownLocale(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === "") return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

/** The signs of numbers of a known locale. Latin digits everywhere: a field takes no others. */
export function signsOf(tag: string): NumberStyle {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: "latn" }).formatToParts(-1234567.5);
  const sign = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  return { decimal: sign("decimal") ?? UNITED_STATES.decimal, group: sign("group") ?? "" };
}
