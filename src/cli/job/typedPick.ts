import type { PickOptions } from "../../workbook/jobRuns/settings";

/** What somebody typed for a choice that the tables give. */
export type TypedPick =
  | { readonly kind: "value"; readonly value: string }
  /** Labels that fit equally well. */
  | { readonly kind: "several"; readonly labels: readonly string[] }
  | { readonly kind: "none" };

/**
 * A shell has no list to pick from: the value itself is taken, else the label, its beginning, a whole word of it (a district's number),
 * or any part; capitals, signs and spaces aside. Of several that fit none is guessed.
 */
export function typedPick(options: PickOptions, typed: string): TypedPick {
  if (options.some(({ value }) => value === typed)) return { kind: "value", value: typed };
  const wanted = plain(typed);
  if (wanted === "") return { kind: "none" };
  const number = /^\d{1,3}$/.test(wanted) ? wanted.padStart(4, "0") : wanted;
  const ways: readonly ((label: string) => boolean)[] = [
    (label) => label === wanted,
    (label) => label.split(" ").includes(number),
    (label) => label.startsWith(wanted),
    (label) => ` ${label} `.includes(` ${wanted} `),
    (label) => label.includes(wanted),
  ];
  for (const fits of ways) {
    const found = options.filter(({ label }) => fits(plain(label)));
    const [only] = found;
    if (only !== undefined && found.length === 1) return { kind: "value", value: only.value };
    if (found.length > 1) return { kind: "several", labels: found.map(({ label }) => label) };
  }
  return { kind: "none" };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
