/*
 * Lines of an iCalendar file, as RFC 5545 has them: a name and its value, special characters escaped (section 3.3.11), folded so
 * that no line is longer than 75 octets (section 3.1), each ended by a carriage return and a line feed.
 */

const LONGEST_LINE = 75;

/** A text value: line breaks become "\n", backslash, semicolon and comma are escaped, other control characters are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/(?!\t)\p{Cc}/gu, "");
}

/** "NAME:value", folded. The value is already escaped. */
export function contentLine(name: string, escapedValue: string): string {
  return fold(`${name}:${escapedValue}`);
}

/**
 * Breaks a line into pieces of at most 75 octets of UTF-8; a piece after the first begins with a space, which counts. A character
 * is never cut in two: readers that unfold after decoding would lose it.
 */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  pieces.push(piece);
  return pieces.join("\r\n");
}

/** The octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
