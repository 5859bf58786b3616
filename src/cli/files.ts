import { rename, unlink, writeFile } from "node:fs/promises";
import { quoted } from "./words";
import { UsageError } from "./usage";
import { reason } from "./workbooks";

/** All or nothing: a reader of the file never sees half of it. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await unlink(partial).catch(() => undefined);
    throw new UsageError(`cannot write ${quoted(file)}: ${reason(error)}`);
  }
}
