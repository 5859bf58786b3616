/** Signs of Windows-1252 from 0x80 to 0x9F; some runtimes decode these as control signs. */
const HIGH_SIGNS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/**
 * The text of a file of comma-separated cells. UTF-8, and where the bytes are none, what Excel saves as plain "CSV" in the languages of
 * Western Europe: without it "Núñez" would lose its letters.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return text.replace(/[\u0080-\u009F]/g, (sign) => HIGH_SIGNS[sign.charCodeAt(0) - 0x80]!);
  }
}
