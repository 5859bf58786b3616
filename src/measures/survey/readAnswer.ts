import { describe, isBlank, readMissing } from "../cells/readCells";
import { readAgreementWords } from "./agreementWords";

/** What a cell of a survey says. */
export type ReadAnswerCell =
  /** A whole number as it stands; what it means depends on the coding. */
  | { readonly kind: "number"; readonly value: number }
  /** Words: the level from 1, the least agreement, and the word that made a Spanish answer strong. */
  | { readonly kind: "word"; readonly level: number; readonly strength?: string }
  /** Not answered; `how` is what stands there. */
  | { readonly kind: "skipped"; readonly how: string }
  | { readonly kind: "unreadable"; readonly what: string };

const SKIP_WORDS =
  /^(?:n\/?\.?a\.?|#n\/a|-+|\.+|skip(?:ped)?|not applicable|(?:does|do) not apply|no answer|not answered|no response|missing|blank|no (?:se )?aplica|no corresponde|sin respuesta|no (?:contest|respond)(?:a|o|e|ó|ió)|en blanco)$/i;

/**
 * Reads one cell of a survey. Codes such as 9 are numbers here: whether one means "skipped" somebody has to say.
 * @param categories answers the form has
 */
export function readAnswerCell(cell: unknown, categories: number): ReadAnswerCell {
  if (isBlank(cell)) return { kind: "skipped", how: "blank" };
  if (typeof cell === "string") {
    const text = cell.trim();
    if (SKIP_WORDS.test(text)) return { kind: "skipped", how: `"${text}"` };
    if (/^[+-]?\d+(?:\.0*)?$/.test(text)) return readNumber(Number(text));
    const words = readAgreementWords(text, categories);
    return words === undefined
      ? { kind: "unreadable", what: `holds ${describe(cell)}, which is no answer` }
      : { kind: "word", ...words };
  }
  const missing = readMissing(cell);
  if (missing?.kind === "missing")
    return { kind: "skipped", how: typeof cell === "number" ? String(cell) : "#N/A" };
  if (missing?.kind === "unreadable") return missing;
  return typeof cell === "number"
    ? readNumber(cell)
    : { kind: "unreadable", what: `holds ${describe(cell)}, which is no answer` };
}

function readNumber(value: number): ReadAnswerCell {
  return Number.isInteger(value)
    ? { kind: "number", value }
    : { kind: "unreadable", what: `holds ${describe(value)}, which is no whole number` };
}
