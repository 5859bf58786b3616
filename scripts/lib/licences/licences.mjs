/*
 * Which licences may be in what we hand to people, and how a package says its own: only those that let everybody use the add-in and pass
 * it on. office.js is not among them: `--office-js local` copies Microsoft's files under Microsoft's own terms.
 */
import satisfies from "spdx-satisfies";

/** SPDX names of the licences a bundled package may have. */
export const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
];

/**
 * The licence a package.json names, as an SPDX expression; "" when it names none.
 * @param {{ license?: string | { type?: string }, licenses?: readonly { type?: string }[] }} manifest
 */
export function licenceOf({ license, licenses }) {
  if (typeof license === "string") return license;
  // How packages said it before 2014; any one of a list may be chosen.
  const older = license?.type ?? licenses?.map((one) => one.type).join(" OR ");
  return older ?? "";
}

/** Whether an SPDX expression lets us: "(MIT OR GPL-3.0)" leaves a choice, "MIT AND GPL-2.0" asks for both. */
export function isAllowed(licence) {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // No SPDX expression, such as "SEE LICENSE IN ...": nobody has read it, so it is not allowed.
    return false;
  }
}
