import { canonicalOrder, type FrameRow } from "./frame";
import { sha256 } from "./sha256";

/**
 * Says whether two frames are the same: the SHA-256 of the rows in canonical order, a line each, key and traits apart by tabs.
 * @returns 64 hexadecimal digits
 */
export function frameFingerprint(frame: readonly FrameRow[]): string {
  return sha256(
    canonicalOrder(frame)
      .map(({ key, traits }) => [key, ...traits].join("\t"))
      .join("\n"),
  );
}
