import { OpenError } from "../api";

/** Looks at the first bytes and the directory of what was handed in; throws unless it is a zip. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OpenError("not-xlsx", "The file is empty.");
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleError(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new OpenError("not-xlsx", "This is a PDF file, not an Excel workbook.");
  }
  throw new OpenError(
    "not-xlsx",
    "This is not an Excel workbook (.xlsx). If it holds comma-separated text, give it a name that ends in .csv.",
  );
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** Old Office files and password-protected new ones share a container; its directory tells them apart. */
function oleError(bytes: Uint8Array): OpenError {
  if (holdsName(bytes, "EncryptedPackage")) {
    return new OpenError(
      "encrypted",
      "The workbook is protected with a password. Remove it in Excel, then open it here.",
    );
  }
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
    return new OpenError(
      "not-xlsx",
      "This is a workbook of an old Excel (.xls). Save it in Excel as .xlsx first.",
    );
  }
  return new OpenError("not-xlsx", "This is an old Office file, not an Excel workbook (.xlsx).");
}

/** Directory entries of the container are 128 bytes long and start with their name in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const mark = [...name, "\0"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const limit = bytes.length - mark.length;
  for (let at = 512; at <= limit; at += 128) {
    if (mark.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
