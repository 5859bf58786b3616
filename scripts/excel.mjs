/*
 * `npm run excel`: on a machine with Excel. Builds, serves https://localhost:3000 with a development certificate, tells Excel about
 * manifest.xml and opens it. Ctrl+C ends the server and takes the add-in out of Excel again.
 *
 * Side-loading is a line in the registry on Windows and a file in Excel's own folder on a Mac; both are what Microsoft's tools
 * write (office-addin-dev-settings), and no more is needed.
 */
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";

const registryKey = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
const macFolder = path.join(os.homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const PORT = 3000;

ensureInstalled();
const { build } = await import("./build.mjs");
const { serve } = await import("./lib/serve.mjs");

process.stdout.write("Building ...\n");
let folder;
try {
  ({ folder } = await build({}));
} catch (error) {
  stop(error.message);
}

let tls;
try {
  const { getHttpsServerOptions } = (await import("office-addin-dev-certs")).default;
  process.stdout.write("Asking for the development certificate; your system may ask you to trust it once.\n");
  tls = await getHttpsServerOptions();
} catch (error) {
  stop(
    `No development certificate (${error.message}): Excel opens only https pages. Run "npx office-addin-dev-certs install".`,
  );
}
let server;
try {
  server = await serve(folder, { port: PORT, tls });
} catch (error) {
  stop(`${error.message.replace(", or set PORT to another", "")} The manifest names port ${PORT}.`);
}
process.stdout.write(`The add-in is at ${server.url}\n`);

const manifest = path.join(folder, "manifest.xml");
const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1];
const macFile = path.join(macFolder, `${id}.manifest.xml`);

/** Makes Excel offer the add-in; returns how to open Excel, or undefined where we cannot side-load. */
function sideload() {
  if (process.platform === "win32") {
    execFileSync("reg", ["add", registryKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"], {
      stdio: "ignore",
    });
    return ["cmd", ["/c", "start", "", "excel"]];
  }
  if (process.platform === "darwin") {
    if (!existsSync(path.dirname(path.dirname(macFolder))))
      throw new Error("Excel has not been started on this Mac yet");
    mkdirSync(macFolder, { recursive: true });
    copyFileSync(manifest, macFile);
    return ["open", ["-a", "Microsoft Excel"]];
  }
  return undefined;
}

function takeOut() {
  try {
    if (process.platform === "win32")
      execFileSync("reg", ["delete", registryKey, "/v", id, "/f"], { stdio: "ignore" });
    if (process.platform === "darwin") rmSync(macFile, { force: true });
  } catch {
    process.stderr.write(
      `Could not take the add-in out of Excel: remove ${id} by hand (Insert, My Add-ins).\n`,
    );
  }
}

const byHand = `In Excel on the web: Home, Add-ins, More Settings, Upload My Add-in, and choose ${path.relative(root, manifest)}.`;
try {
  const open = sideload();
  if (open === undefined) {
    process.stdout.write(`There is no Excel for this system. ${byHand}\n`);
  } else {
    const excel = spawn(open[0], open[1], { stdio: "ignore", detached: true });
    excel.on("error", () =>
      process.stdout.write("Excel could not be started from here; start it yourself.\n"),
    );
    excel.unref();
    process.stdout.write(
      "Excel knows the add-in: open a workbook, then Home, Add-ins (or Insert, My Add-ins, Developer Add-ins): Minnesota Indicators.\n",
    );
  }
} catch (error) {
  process.stdout.write(`Side-loading failed: ${error.message}. ${byHand}\n`);
}
process.stdout.write("Serving; Ctrl+C ends it and takes the add-in out again.\n");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    takeOut();
    server.close().then(() => process.exit(0));
  });
}
