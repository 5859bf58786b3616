import { describe, expect, it } from "vitest";
import { OpenError } from "../../api";
import { crc32 } from "./crc32";
import { ZipReader } from "./zipReader";
import { writeZip, zipEntry } from "./zipWriter";

const limit = 1_000_000;
const text = "Minnesota ".repeat(500);

describe("zip", () => {
  it("has the check sum the format prescribes", () => {
    // The check value of CRC-32/ISO-HDLC in every catalogue of check sums.
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("reads what it wrote, and hands on a part exactly as it came", async () => {
    const bytes = writeZip([
      await zipEntry("a.txt", text),
      await zipEntry("b/empty.txt", ""),
      await zipEntry("ü.txt", "é"),
    ]);
    const reader = new ZipReader(bytes, limit);
    expect(reader.names).toEqual(["a.txt", "b/empty.txt", "ü.txt"]);
    expect(await reader.text("a.txt")).toBe(text);
    expect(await reader.text("A.TXT")).toBe(text);
    expect(await reader.text("b/empty.txt")).toBe("");
    expect(await reader.text("ü.txt")).toBe("é");
    expect(await reader.text("none")).toBeUndefined();
    const entry = reader.entry("a.txt");
    expect(entry?.compressed.length).toBeLessThan(200);
    expect(writeZip(reader.names.map((name) => reader.entry(name)!))).toEqual(bytes);
  });

  it("is read by another program", async () => {
    const { default: JSZip } = await import("jszip");
    const zip = await JSZip.loadAsync(writeZip([await zipEntry("x/y.txt", text)]), { checkCRC32: true });
    expect(await zip.file("x/y.txt")?.async("string")).toBe(text);
  });

  it("refuses more than the limit before unpacking it", async () => {
    const bytes = writeZip([await zipEntry("a.txt", text), await zipEntry("b.txt", text)]);
    expect(() => new ZipReader(bytes, 9_999)).toThrow(expect.objectContaining({ kind: "too-large" }));
    expect(new ZipReader(bytes, 10_000).names).toHaveLength(2);
  });

  it("is not deceived by a part that says it is small", async () => {
    const bytes = writeZip([await zipEntry("a.txt", "x".repeat(900_000))]);
    const directory = findDirectory(bytes);
    new DataView(bytes.buffer).setUint32(directory + 24, 10, true);
    await expect(new ZipReader(bytes, 1_000).text("a.txt")).rejects.toMatchObject({ name: "OpenError" });
  });

  it("notices a changed byte in a part", async () => {
    const bytes = writeZip([await zipEntry("a.bin", new Uint8Array([1, 2, 3, 4]))]);
    bytes[30 + 5] = 9;
    await expect(new ZipReader(bytes, limit).extract("a.bin")).rejects.toMatchObject({ kind: "corrupt" });
  });

  it("says corrupt when the end is missing", () => {
    expect(() => new ZipReader(new Uint8Array(100), limit)).toThrow(OpenError);
  });
});

function findDirectory(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}
