/* The zip of a release: the same files give the same bytes, on any day and machine. */
import { createHash } from "node:crypto";
import JSZip from "jszip";

/** The earliest time a zip can hold; when a file was written says nothing about it. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Lines as "sha256sum --check" reads them, by name. */
export function sumsOf(files) {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join("");
}

/**
 * Packs files.
 * @param {ReadonlyMap<string, Uint8Array>} files path in the zip -> bytes
 */
export async function zipOf(files) {
  const zip = new JSZip();
  for (const name of [...files.keys()].sort())
    zip.file(name, files.get(name), { date: NO_TIME, createFolders: false, unixPermissions: 0o644 });
  return zip.generateAsync({
    type: "nodebuffer",
    platform: "UNIX",
    compression: "DEFLATE",
    compressionOptions: { level: 6 },
  });
}
