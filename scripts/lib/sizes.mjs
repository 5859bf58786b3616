/*
 * Sizes of what Excel loads first, as sent (gzip). The functions come before everything else in the add-in's page, so they stay
 * small; the pane's first page is what a person waits for.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1000;

/** Bytes of a file of the build when sent. */
function sent(folder, name) {
  return gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length;
}

/**
 * Figures, and whether each is within its limit.
 * @param {string} folder the build
 * @param {readonly string[]} firstPage scripts the pane needs before it shows its first page, as the build reported them
 */
export function sizeReport(folder, firstPage) {
  const rows = [
    { what: "functions bundle", files: ["functions.js"], limit: 60 * KB },
    { what: "pane, first page", files: firstPage, limit: 250 * KB },
  ];
  const lines = [];
  let within = true;
  for (const { what, files, limit } of rows) {
    const missing = files.filter((name) => !existsSync(path.join(folder, name)));
    if (files.length === 0 || missing.length > 0) {
      lines.push(`${what}: not built${missing.length > 0 ? ` (${missing.join(", ")} missing)` : ""}`);
      within = false;
      continue;
    }
    const bytes = files.reduce((total, name) => total + sent(folder, name), 0);
    const ok = bytes <= limit;
    within &&= ok;
    const figures = `${(bytes / KB).toFixed(1)} KB gzip of at most ${limit / KB} KB`;
    lines.push(
      `${what}: ${figures} (${files.length === 1 ? files[0] : `${files.length} files`})${ok ? "" : " - TOO LARGE"}`,
    );
  }
  return { lines, within };
}
