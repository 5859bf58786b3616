/* What a release is made from: the commit, and whether there is anything beside it. */
import { spawnSync } from "node:child_process";

function git(folder, words) {
  const done = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/**
 * The state of a work tree.
 * @returns {{ commit: string | undefined, changes: string[] }} changes: files that differ from the commit; commit is undefined where
 *   there is no git
 */
export function sourceOf(folder) {
  const commit = git(folder, ["rev-parse", "HEAD"]);
  const status = git(folder, ["status", "--porcelain"]);
  const changes = (status ?? "").split("\n").filter((line) => line.trim() !== "");
  return { commit, changes: changes.map((line) => line.replace(/^.. ?/, "").trim()) };
}
