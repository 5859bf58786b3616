/*
 * What a cell may hold and what it means to us (contract, "Cells"): a number, a marker of something missing, or something that
 * cannot be read. One place, so that every function reads "<10" or -9999 the same way.
 */

/** The reserve codes that public files use for suppressed or missing counts. */
const RESERVE_CODES: ReadonlySet<number> = new Set([-9999, -6666, -999]);

/** "1,234", "+1,234.50", "-3", ".5", "1e-7": what a person would call a number. */
const NUMBER_TEXT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const SUPPRESSED_TEXT = /^(?:\*+|x|<\s*\d+)$/i;
const MISSING_TEXT = /^(?:-+|n\/?a|#n\/a)$/i;

export type ReadCell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing"; readonly what: string }
  | { readonly kind: "unreadable"; readonly what: string };

/** An error cell as Excel hands it over: an object with a code that begins with "#". */
export function isErrorCell(cell: unknown): cell is { code: string; message?: string } {
  return (
    typeof cell === "object" &&
    cell !== null &&
    typeof (cell as { code?: unknown }).code === "string" &&
    (cell as { code: string }).code.startsWith("#")
  );
}

/** Blank, as the platforms send it: null, an empty text, or nothing at all. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Reads a cell that should hold a number. */
export function readNumberCell(cell: unknown): ReadCell {
  if (typeof cell === "number") {
    if (RESERVE_CODES.has(cell)) return { kind: "missing", what: `holds the reserve code ${cell}` };
    return Number.isFinite(cell)
      ? { kind: "number", value: cell }
      : { kind: "unreadable", what: "is not a number" };
  }
  const other = readMissing(cell);
  if (other !== undefined) return other;
  if (typeof cell === "string") {
    const text = cell.trim();
    if (/\d/.test(text) && NUMBER_TEXT.test(text)) return readNumberCell(Number(text.replaceAll(",", "")));
  }
  return { kind: "unreadable", what: `holds ${describe(cell)}, not a number` };
}

/** The missing and error cells that mean the same in every kind of argument, or undefined. */
export function readMissing(cell: unknown): ReadCell | undefined {
  if (isBlank(cell)) return { kind: "missing", what: "is blank" };
  if (typeof cell === "string") {
    const text = cell.trim();
    if (SUPPRESSED_TEXT.test(text)) return { kind: "missing", what: `is suppressed ("${text}")` };
    if (MISSING_TEXT.test(text)) return { kind: "missing", what: `is marked as missing ("${text}")` };
  }
  if (typeof cell === "number" && RESERVE_CODES.has(cell)) {
    return { kind: "missing", what: `holds the reserve code ${cell}` };
  }
  if (isErrorCell(cell)) {
    const because = cell.message ? ` (${cell.message})` : "";
    return cell.code === "#N/A"
      ? { kind: "missing", what: `is #N/A${because}` }
      : { kind: "unreadable", what: `holds the error ${cell.code}${because}` };
  }
  return undefined;
}

/** What a cell holds, short enough for a message. */
export function describe(cell: unknown): string {
  if (typeof cell === "string") return `"${cell.length > 30 ? `${cell.slice(0, 29)}...` : cell}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return formatNumber(cell);
  if (isErrorCell(cell)) return cell.code;
  return "something that is not a cell value";
}

/** A number as a message shows it: "1,234.5". */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 10 });
}
