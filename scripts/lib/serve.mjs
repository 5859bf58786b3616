/*
 * A static server with the right types and nothing else, for `npm start`, `npm run excel` and the browser tests. Listens on
 * this machine only.
 */
import { createReadStream, statSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file an address asks for, or undefined: never outside the folder. */
function fileFor(folder, address) {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (wanted.endsWith("/")) wanted += "index.html";
  const file = path.join(folder, wanted);
  if (!file.startsWith(folder + path.sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves a folder until closed.
 * @param {{ port?: number, tls?: { key: string, cert: string }, onRequest?: (path: string, status: number) => void }} options
 *   port 0 takes a free one
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export function serve(folder, { port = 0, tls, onRequest } = {}) {
  const answer = (request, response) => {
    const file = fileFor(folder, request.url);
    const allowed = request.method === "GET" || request.method === "HEAD";
    const status = !allowed ? 405 : file === undefined ? 404 : 200;
    onRequest?.(request.url, status);
    const headers = {
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      // Excel on the web reads functions.json from a page of its own.
      "Access-Control-Allow-Origin": "*",
    };
    if (status !== 200) {
      response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
      response.end(status === 404 ? `There is no ${request.url} here.\n` : "Only GET is answered.\n");
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": types[path.extname(file).toLowerCase()] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is taken: end what uses it, or set PORT to another.`) : error);
    });
    server.listen(port, "localhost", () => {
      const actual = server.address().port;
      resolve({
        url: `${tls ? "https" : "http"}://localhost:${actual}/`,
        port: actual,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
