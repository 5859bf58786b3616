/**
 * What is written to Excel is read as if typed: "1-5" would become a date, "9" a number, "=x" a formula. An apostrophe in front
 * keeps such text as text; Excel does not show it.
 */
export function asTyped(text: string): string {
  return /^[=+\-@'#(]|\d|^(true|false)$/i.test(text) ? `'${text}` : text;
}
