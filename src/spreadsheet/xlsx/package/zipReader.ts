import { OpenError } from "../../api";
import { crc32 } from "./crc32";

/*
 * A zip file as an xlsx uses it. Our own, and small, for three reasons: an untouched part can be copied as it stands, compressed
 * bytes and all; each part is inflated only when asked for; and a limit on what comes out is held while inflating, so a zip bomb
 * stops at the limit.
 */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checkSum: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

const endOfDirectory = 0x06054b50;
const endOfDirectory64 = 0x06064b50;
const locator64 = 0x07064b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;

const corrupt = (what: string) =>
  new OpenError(
    "corrupt",
    `The file is damaged: ${what}. Get a fresh copy, or open it in Excel and save it again.`,
  );

export class ZipReader {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly byFoldedName = new Map<string, string>();
  private inflated = 0;

  constructor(
    bytes: Uint8Array,
    private readonly maximumBytes: number,
  ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { at, count } = findDirectory(view);
    let position = at;
    let declared = 0;
    for (let index = 0; index < count; index++) {
      const read = readDirectoryRecord(bytes, view, position);
      position = read.next;
      declared += read.entry.size;
      if (declared > maximumBytes) throw this.tooLarge();
      if (read.entry.name.endsWith("/")) continue;
      this.entries.set(read.entry.name, read.entry);
      this.byFoldedName.set(read.entry.name.toLowerCase(), read.entry.name);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  entry(name: string): ZipEntry | undefined {
    // Part names are case-insensitive in the packaging standard, and some writers rely on it.
    return this.entries.get(name) ?? this.entries.get(this.byFoldedName.get(name.toLowerCase()) ?? "");
  }

  async extract(name: string): Promise<Uint8Array | undefined> {
    const entry = this.entry(name);
    if (!entry) return undefined;
    const content = entry.method === 0 ? entry.compressed : await this.inflate(entry);
    if (content.length !== entry.size || crc32(content) !== entry.checkSum) {
      throw corrupt(`its part ${entry.name} does not match its check sum`);
    }
    return content;
  }

  async text(name: string): Promise<string | undefined> {
    const content = await this.extract(name);
    return content && decodeText(content);
  }

  private async inflate(entry: ZipEntry): Promise<Uint8Array> {
    if (entry.method !== 8) throw corrupt(`its part ${entry.name} is packed in a way Excel does not use`);
    const source = new ReadableStream<BufferSource>({
      start(controller) {
        controller.enqueue(entry.compressed as Uint8Array<ArrayBuffer>);
        controller.close();
      },
    });
    const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const content = new Uint8Array(entry.size);
    let filled = 0;
    for (;;) {
      let step;
      try {
        step = await reader.read();
      } catch {
        throw corrupt(`its part ${entry.name} cannot be unpacked`);
      }
      if (step.done) break;
      this.inflated += step.value.length;
      if (filled + step.value.length > entry.size || this.inflated > this.maximumBytes) {
        await reader.cancel().catch(() => undefined);
        throw this.inflated > this.maximumBytes
          ? this.tooLarge()
          : corrupt(`its part ${entry.name} is larger than the file says`);
      }
      content.set(step.value, filled);
      filled += step.value.length;
    }
    return filled === entry.size ? content : content.subarray(0, filled);
  }

  private tooLarge(): OpenError {
    const megabytes = Math.round(this.maximumBytes / 1_000_000);
    return new OpenError(
      "too-large",
      `The file is too large: unpacked it is more than ${megabytes} MB. Split it into smaller workbooks.`,
    );
  }
}

function decodeText(content: Uint8Array): string {
  const little = content[0] === 0xff && content[1] === 0xfe;
  const big = content[0] === 0xfe && content[1] === 0xff;
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8").decode(content);
}

function findDirectory(view: DataView): { at: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { at: start, count };
    return findDirectory64(view, at);
  }
  throw corrupt("its end is missing");
}

function findDirectory64(view: DataView, end: number): { at: number; count: number } {
  const at = end - 20;
  if (at < 0 || view.getUint32(at, true) !== locator64) throw corrupt("its list of parts is missing");
  const record = Number(view.getBigUint64(at + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== endOfDirectory64) {
    throw corrupt("its list of parts is missing");
  }
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    at: Number(view.getBigUint64(record + 48, true)),
  };
}

function readDirectoryRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at < 0 || at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) {
    throw corrupt("its list of parts is broken");
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checkSum = view.getUint32(at + 16, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw corrupt("its list of parts is broken");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  if (flags & 1)
    throw new OpenError("encrypted", "The file is protected with a password. Remove it in Excel first.");
  const sizes = { compressed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) };
  const place = { at: view.getUint32(at + 42, true) };
  readZip64Extra(view, at + 46 + nameLength, extraLength, sizes, place);
  if (place.at + 30 > bytes.length || view.getUint32(place.at, true) !== localRecord) {
    throw corrupt(`its part ${name} is missing`);
  }
  const start = place.at + 30 + view.getUint16(place.at + 26, true) + view.getUint16(place.at + 28, true);
  if (start + sizes.compressed > bytes.length) throw corrupt(`its part ${name} is cut off`);
  const compressed = bytes.subarray(start, start + sizes.compressed);
  return { entry: { name, method, checkSum, size: sizes.size, compressed }, next };
}

/** Only the fields whose 32-bit form is full stand in the extra record, in this order. */
function readZip64Extra(
  view: DataView,
  at: number,
  length: number,
  sizes: { compressed: number; size: number },
  place: { at: number },
): void {
  const end = at + length;
  for (let field = at; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let position = field + 4;
    const next = () => {
      if (position + 8 > end) throw corrupt("its list of parts is broken");
      const value = Number(view.getBigUint64(position, true));
      position += 8;
      return value;
    };
    if (sizes.size === 0xffffffff) sizes.size = next();
    if (sizes.compressed === 0xffffffff) sizes.compressed = next();
    if (place.at === 0xffffffff) place.at = next();
  }
}
