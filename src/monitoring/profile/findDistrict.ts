import type { ProfileDistrict } from "./result";

export type FoundDistrict =
  | { readonly kind: "district"; readonly district: ProfileDistrict }
  | { readonly kind: "several"; readonly districts: readonly ProfileDistrict[] }
  | { readonly kind: "none" };

/**
 * The district somebody typed: its number with or without type and zeros, its name, or a part of its name. Of several that fit none is
 * guessed.
 */
export function findDistrict(districts: readonly ProfileDistrict[], typed: string): FoundDistrict {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return { kind: "none" };
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const number = /^\d+$/.test(wanted) ? wanted.padStart(4, "0") : wanted;
  const ways: readonly ((district: ProfileDistrict) => boolean)[] = [
    ({ key, label }) => key.toLowerCase() === wanted || label.toLowerCase() === wanted,
    ({ key }) => key === number || key.startsWith(`${number}-`),
    ({ name }) => plain(name) === plain(wanted),
    ({ name }) => plain(wanted) !== "" && plain(name).startsWith(plain(wanted)),
    ({ name }) => plain(wanted) !== "" && plain(name).includes(plain(wanted)),
  ];
  for (const fits of ways) {
    const found = districts.filter(fits);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return { kind: "district", district: only };
    if (found.length > 1) return { kind: "several", districts: found };
  }
  return { kind: "none" };
}
