/*
 * What a cell may hold and what it means to us: a number, an answer, a marker of something missing, or something that cannot be
 * read. One place for the worksheet functions, the indicators' input forms and the jobs, so that "<10" or -9999 is the same everywhere.
 * A cell is what Excel, the workbench or a report's table hands over, hence `unknown`.
 */

/** The reserve codes that public files use for suppressed or missing counts. */
const RESERVE_CODES: ReadonlySet<number> = new Set([-9999, -6666, -999]);

/** "1,234", "+1,234.50", "-3", ".5", "1e-7": what a person would call a number. */
const NUMBER_TEXT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
/** "CTSTR": count too small to report. */
const SUPPRESSED_TEXT = /^(?:\*+|x|ctstr|<\s*\d+)$/i;
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

/** The error of an error cell, in either of its two forms: Excel's `{ code }` or a table's `{ error }`. */
function errorOf(cell: unknown): { readonly code: string; readonly message?: string } | undefined {
  if (isErrorCell(cell)) return cell;
  const code = typeof cell === "object" && cell !== null ? (cell as { error?: unknown }).error : undefined;
  return typeof code === "string" ? { code } : undefined;
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

export type ReadAnswer =
  | { readonly kind: "answer"; readonly value: 0 | 1 }
  | { readonly kind: "missing"; readonly what: string }
  | { readonly kind: "unreadable"; readonly what: string };

const YES: ReadAnswer = { kind: "answer", value: 1 };
const NO: ReadAnswer = { kind: "answer", value: 0 };
const ANSWERS: ReadonlyMap<unknown, ReadAnswer> = new Map<unknown, ReadAnswer>([
  ...[true, 1, "yes", "y", "true", "1", "Yes", "YES", "Y"].map((cell) => [cell, YES] as const),
  ...[false, 0, "no", "n", "false", "0", "No", "NO", "N"].map((cell) => [cell, NO] as const),
]);

/** Reads TRUE/FALSE, Yes/No, Y/N, 1/0 in any case: 1 is yes, 0 is no. */
export function readYesNoCell(cell: unknown): ReadAnswer {
  const answer =
    ANSWERS.get(cell) ?? (typeof cell === "string" ? ANSWERS.get(cell.trim().toLowerCase()) : undefined);
  if (answer !== undefined) return answer;
  const other = readMissing(cell);
  return other?.kind === "missing" || other?.kind === "unreadable"
    ? other
    : { kind: "unreadable", what: `holds ${describe(cell)}; write Yes or No` };
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
  const error = errorOf(cell);
  if (error !== undefined) {
    const because = error.message ? ` (${error.message})` : "";
    return error.code === "#N/A"
      ? { kind: "missing", what: `is #N/A${because}` }
      : { kind: "unreadable", what: `holds the error ${error.code}${because}` };
  }
  return undefined;
}

/** What a cell holds, short enough for a message. */
export function describe(cell: unknown): string {
  if (typeof cell === "string") return `"${cell.length > 30 ? `${cell.slice(0, 29)}...` : cell}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return formatNumber(cell);
  return errorOf(cell)?.code ?? "something that is not a cell value";
}

/** A number as a message shows it: "1,234.5". */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 10 });
}
