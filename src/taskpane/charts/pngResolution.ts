/*
 * A canvas does not say how large its picture is on paper; a word processor then places 300 dots an inch three times too large. PNG
 * says it in a chunk of its own, "pHYs", before the picture's data (PNG specification, third edition, 11.3.4.3).
 */

const SIGNATURE = 8;
/** Length, type, 13 bytes of data and check of the first chunk, IHDR. */
const FIRST_CHUNK = 25;
const METERS_PER_INCH = 0.0254;

/** The same PNG with its resolution, square dots. */
export function withResolution(png: Uint8Array<ArrayBuffer>, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMeter = Math.round(dotsPerInch / METERS_PER_INCH);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMeter);
  view.setUint32(12, perMeter);
  chunk[16] = 1;
  view.setUint32(17, checkOf(chunk.subarray(4, 17)));
  const head = SIGNATURE + FIRST_CHUNK;
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, head));
  whole.set(chunk, head);
  whole.set(png.subarray(head), head + chunk.length);
  return whole;
}

/** CRC-32 as PNG asks for. */
function checkOf(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}
