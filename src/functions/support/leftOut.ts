import { isBlank } from "./cells";

/** Whether an optional range was not given: nothing at all, or one blank cell. */
export function isLeftOut(raw: unknown): boolean {
  if (!Array.isArray(raw)) return isBlank(raw);
  return raw.length === 1 && Array.isArray(raw[0]) && raw[0].length === 1 && isBlank(raw[0][0]);
}
