import type { JobFile, JobResult } from "../../jobs/declaration";
import type { ReportBlock, ReportCell } from "../../sheets/reportSheet";

/**
 * The result with its files named after the workbook: of two draws in one folder, each keeps its own. Programs, notes and sheets that say
 * the name of a file say the new one; data are left as they are.
 * @param base name of the workbook without its ending
 */
export function namedAfter(base: string, result: JobResult): JobResult {
  if (result.files.length === 0) return result;
  // Programs hold the name in quotes.
  const begin = base.replaceAll(/["'\\]/g, "-");
  const rename = (name: string): string => `${begin}-${name}`;
  const names = result.files.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const said = new RegExp(String.raw`(?<![\w-])(?:${names.join("|")})(?!\w)`, "g");
  const say = (text: string): string => text.replaceAll(said, rename);
  return {
    ...result,
    files: result.files.map((file): JobFile => ({
      ...file,
      name: rename(file.name),
      text: file.type === "text/plain" ? say(file.text) : file.text,
    })),
    notes: result.notes.map((note) => ({ ...note, text: say(note.text) })),
    sheets: result.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => sayInBlock(block, say)),
    })),
  };
}

function sayInBlock(block: ReportBlock, say: (text: string) => string): ReportBlock {
  if (block.kind === "text") return { ...block, text: say(block.text) };
  if (block.kind !== "table") return block;
  const cell = (one: ReportCell): ReportCell => (typeof one === "string" ? say(one) : one);
  return { ...block, rows: block.rows.map((row) => row.map(cell)) };
}
