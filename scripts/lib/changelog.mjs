/* What CHANGELOG.md says of a version. */

/**
 * The heading of a version: "## 1.2.0 (2026-11-22)", or "## 1.2.0 (not released)" until the day it is handed out.
 * @param {string} text CHANGELOG.md
 * @returns {{ version: string, released: string | undefined } | undefined} the newest; released is its date, year first
 */
export function newestVersion(text) {
  const [, version, when] = /^## (\d+\.\d+\.\d+) \((not released|\d{4}-\d{2}-\d{2})\)$/m.exec(text) ?? [];
  if (version === undefined) return undefined;
  return { version, released: when === "not released" ? undefined : when };
}
