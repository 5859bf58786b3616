import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256";

describe("SHA-256", () => {
  it.each([
    // FIPS 180-4, examples of one and of two blocks; the empty message.
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ])("of %o is the published one", (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  it("of any text, of any length and script, is what OpenSSL gives", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.nat({ max: 300 }).map((length) => "é".repeat(length)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });
});
