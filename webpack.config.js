/*
 * What is built: the add-in's page (functions first, then the ribbon commands, then the pane) and the workbench's page, with
 * everything they fetch beside them. Everything is compiled for https://localhost:3000/; scripts/lib/address.mjs gives a build the address it will
 * be served from. Option (--env): only=workbench.
 */
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./scripts/ensure-installed.mjs";
import { GuidePlugin } from "./scripts/guide/site/guide-plugin.mjs";
import { NoticesPlugin } from "./scripts/lib/licences/notices-plugin.mjs";
import { DEVELOPMENT_URL } from "./scripts/lib/metadata.mjs";
import { OFFICE_JS_CDN } from "./scripts/lib/office-js.mjs";
import { OFFICE_JS_HOST, workbenchPolicy } from "./scripts/lib/security-policy.mjs";

/** What stands in manifest.xml, where package.json's version goes. */
const MANIFEST_VERSION = "<Version>0.0.0.0</Version>";

export default (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const workbenchOnly = env.only === "workbench";
  const here = (...parts) => path.join(root, ...parts);
  const entries = {
    functions: here("src/functions/index.ts"),
    commands: here("src/commands/commands.ts"),
    taskpane: here("src/taskpane/index.tsx"),
    workbench: here("src/workbench/index.tsx"),
  };
  const wanted = Object.entries(entries).filter(([name]) => !workbenchOnly || name === "workbench");
  /** JSON as the page may hold it: shortened, and nothing in it that could end its element. */
  const inPage = (text) => JSON.stringify(JSON.parse(text)).replaceAll("<", "\\u003c");
  const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));
  const withVersion = (manifest) =>
    manifest.toString("utf8").replace(MANIFEST_VERSION, `<Version>${version}.0</Version>`);
  const workbenchPage = new HtmlPlugin({
    filename: "index.html",
    template: here("src/workbench/index.html"),
    chunks: ["workbench"],
    scriptLoading: "defer",
    meta: { policy: workbenchPolicy, "application-version": version },
  });
  const addInPage = new HtmlPlugin({
    filename: "taskpane.html",
    template: here("src/taskpane/taskpane.html"),
    // In this order and blocking: Excel may call a function as soon as the page is there; the pane can wait.
    chunks: ["functions", "commands", "taskpane"],
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    officeScript: OFFICE_JS_CDN,
    officeOrigin: OFFICE_JS_HOST,
    version,
    functionMetadata: inPage(readFileSync(here("src/functions/metadata.json"), "utf8")),
    functionHelp: inPage(readFileSync(here("src/functions/help.json"), "utf8")),
  });
  return {
    mode: production ? "production" : "development",
    context: root,
    entry: Object.fromEntries(wanted),
    target: ["web", "es2022"],
    devtool: production ? "source-map" : "cheap-module-source-map",
    output: {
      path: here(workbenchOnly ? "build/workbench" : "dist"),
      filename: "[name].js",
      // A worker finds its further scripts from where it lies itself; beside the pages that is where they look too.
      chunkFilename: ({ chunk }) =>
        `${chunk?.name === "job" ? "" : "chunks/"}[name]${production ? ".[contenthash:8]" : ""}.js`,
      assetModuleFilename: "assets/[name].[hash:8][ext]",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", tsconfig: here("tsconfig.json") },
        },
        {
          // Inside the bundles a help page is found from the page it is named on, wherever that is served.
          test: /[\\/]src[\\/]functions[\\/]metadata\.json$/,
          type: "json",
          parser: { parse: (text) => JSON.parse(text.replaceAll(DEVELOPMENT_URL, "")) },
        },
        { test: /\.css$/, type: "asset/source" },
        { test: /\.(png|svg|woff2)$/, type: "asset/resource" },
      ],
    },
    optimization: { splitChunks: { chunks: "async" } },
    performance: { hints: false },
    cache: production ? false : { type: "filesystem", cacheDirectory: here("build/webpack-cache") },
    infrastructureLogging: { level: "error" },
    stats: "errors-warnings",
    plugins: [
      workbenchPage,
      ...(workbenchOnly ? [] : [addInPage]),
      new CopyPlugin({
        patterns: [
          { from: here("src/functions/metadata.json"), to: "functions.json" },
          { from: here("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          {
            from: here("assets/samples"),
            to: "samples",
            globOptions: { ignore: ["**/*.md"] },
          },
          ...(workbenchOnly
            ? []
            : [{ from: here("manifest.xml"), to: "manifest.xml", transform: withVersion }]),
        ],
      }),
      new GuidePlugin(),
      new NoticesPlugin(),
    ],
  };
};
