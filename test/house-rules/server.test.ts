import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../scripts/lib/serve.mjs";

let folder: string;
let site: Served;
const asked: string[] = [];

beforeAll(async () => {
  const base = mkdtempSync(path.join(os.tmpdir(), "served-"));
  folder = path.join(base, "site");
  mkdirSync(path.join(folder, "sub"), { recursive: true });
  writeFileSync(path.join(base, "secret.txt"), "not yours");
  writeFileSync(path.join(base, "site-secret.txt"), "not yours");
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>home</title>");
  writeFileSync(path.join(folder, "sub", "a b.json"), "{}");
  writeFileSync(path.join(folder, "book.xlsx"), "PK");
  site = await serve(folder, { onRequest: (place, status) => asked.push(`${status} ${place}`) });
});
afterAll(async () => {
  await site.close();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** A request with its path as given: fetch would tidy the dots away. */
function ask(place: string, method = "GET"): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "localhost", port: site.port, path: place, method }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, type: String(response.headers["content-type"]), body }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

describe("the static server", () => {
  it("serves a folder's index and files with their types", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(await ask("/sub/a%20b.json?x=1")).toMatchObject({
      status: 200,
      type: "application/json; charset=utf-8",
      body: "{}",
    });
    expect((await ask("/book.xlsx")).type).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/sub/../../secret.txt",
    "/%2e%2e/site-secret.txt",
    "/..%5csecret.txt",
    "//etc/passwd",
  ])("%s does not lead out of the folder", async (place) => {
    const { status, body } = await ask(place);
    expect(status).toBe(404);
    expect(body).not.toContain("not yours");
  });

  it("answers what it cannot serve with a status, and goes on", async () => {
    expect((await ask("/missing.html")).status).toBe(404);
    expect((await ask("/sub")).status).toBe(404);
    expect((await ask("/%E0%A4%A")).status).toBe(404);
    expect((await ask("/", "POST")).status).toBe(405);
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(asked).toContain("404 /missing.html");
  });

  it("says in one sentence that a port is taken", async () => {
    await expect(serve(folder, { port: site.port })).rejects.toThrow(/^Port \d+ is taken: .*PORT/);
  });
});
