import { crc32 } from "../xlsx/package/crc32";

/* Portable Network Graphics (ISO/IEC 15948): eight bits each of red, green, blue and opacity. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BYTES = 4;

export async function encodePng({ width, height, data }: Pixels): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = 6;
  const packed = await deflate(filtered(data, width * BYTES, height));
  const chunks = [chunk("IHDR", header), chunk("IDAT", packed), chunk("IEND", new Uint8Array())];
  const bytes = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, each) => sum + each.length, 0));
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const each of chunks) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** Each row as the difference from the row above or from the pixel to its left, whichever is less to pack. */
function filtered(data: Uint8ClampedArray, stride: number, height: number): Uint8Array {
  const out = new Uint8Array((stride + 1) * height);
  const left = new Uint8Array(stride);
  const above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    let leftSize = 0;
    let aboveSize = 0;
    for (let at = 0; at < stride; at++) {
      const value = data[row * stride + at] ?? 0;
      left[at] = value - (at < BYTES ? 0 : (data[row * stride + at - BYTES] ?? 0));
      above[at] = value - (row === 0 ? 0 : (data[(row - 1) * stride + at] ?? 0));
      leftSize += distanceFromZero(left[at] ?? 0);
      aboveSize += distanceFromZero(above[at] ?? 0);
    }
    const byAbove = aboveSize < leftSize;
    out[row * (stride + 1)] = byAbove ? 2 : 1;
    out.set(byAbove ? above : left, row * (stride + 1) + 1);
  }
  return out;
}

const distanceFromZero = (byte: number) => (byte > 127 ? 256 - byte : byte);

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([content as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(
    await new Response(source.pipeThrough(new CompressionStream("deflate"))).arrayBuffer(),
  );
}
