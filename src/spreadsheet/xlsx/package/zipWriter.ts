import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipReader";

/** Excel ignores the time stamps; one fixed day (1 January 1980) makes equal workbooks equal files. */
const day = 0x0021;
const utf8Names = 0x0800;

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([content as Uint8Array<ArrayBuffer>]).stream();
  const packed = source.pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export async function zipEntry(name: string, content: Uint8Array | string): Promise<ZipEntry> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const packed = bytes.length > 0 ? await deflate(bytes) : bytes;
  const stored = packed.length >= bytes.length;
  return {
    name,
    method: stored ? 0 : 8,
    checkSum: crc32(bytes),
    size: bytes.length,
    compressed: stored ? bytes : packed,
  };
}

/** Writes the entries in their order; an entry taken from an opened file goes out exactly as it came in. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index] as Uint8Array).length + entry.compressed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  const common = (position: number, entry: ZipEntry, name: Uint8Array) => {
    view.setUint16(position, 20, true);
    view.setUint16(position + 2, utf8Names, true);
    view.setUint16(position + 4, entry.method, true);
    view.setUint16(position + 8, day, true);
    view.setUint32(position + 10, entry.checkSum, true);
    view.setUint32(position + 14, entry.compressed.length, true);
    view.setUint32(position + 18, entry.size, true);
    view.setUint16(position + 22, name.length, true);
  };
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    common(at + 4, entry, name);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, entry, name);
    view.setUint32(at + 42, starts[index] as number, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
