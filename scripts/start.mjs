/*
 * `npm start`: installs what is missing, builds the workbench, serves it on http://localhost:3000 (PORT) and rebuilds when a
 * file changes. Ctrl+C ends it.
 */
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";

ensureInstalled();
const { generated, write } = await import("./generate.mjs");
const { default: webpack } = await import("webpack");
const { default: config } = await import("../webpack.config.js");
const { serve } = await import("./lib/serve.mjs");

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT is "${process.env.PORT}": a port is a number to 65535.`);

/** Metadata and reference as the code gives them now; a rule that is broken is said, and the workbench starts all the same. */
async function regenerate() {
  const { files, problems } = await generated();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  write(files);
}
await regenerate();

process.stdout.write("Building the workbench ...\n");
const compiler = webpack(config({ only: "workbench" }, { mode: "development" }));
compiler.hooks.watchRun.tapPromise("regenerate", async ({ modifiedFiles }) => {
  const functionsChanged = [...(modifiedFiles ?? [])].some((file) =>
    /[\\/]src[\\/]functions[\\/].*\.ts$/.test(file),
  );
  if (functionsChanged) await regenerate().catch((error) => process.stderr.write(`${error.message}\n`));
});
let server;
const watching = compiler.watch({ aggregateTimeout: 200 }, async (error, stats) => {
  if (error) stop(error.message);
  if (stats.hasErrors()) {
    process.stderr.write(`${stats.toString({ preset: "errors-only", colors: process.stderr.isTTY })}\n`);
    return;
  }
  const seconds = ((stats.endTime - stats.startTime) / 1000).toFixed(1);
  if (server !== undefined) {
    process.stdout.write(`Built again in ${seconds} s; reload the page.\n`);
    return;
  }
  process.stdout.write(`Built in ${seconds} s.\n`);
  try {
    server = await serve(path.join(root, "build/workbench"), { port });
  } catch (problem) {
    stop(problem.message);
  }
  process.stdout.write(`The workbench is at ${server.url} (Ctrl+C ends it)\n`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    watching.close(() => process.exit(0));
  });
}
