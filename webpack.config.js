/*
 * What is built: the add-in's page (functions first, then the ribbon commands, then the pane) and the workbench's page, with
 * everything they fetch beside them. Options (--env): url=ADDRESS the add-in will be served from; officeJs=local; only=workbench.
 */
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./scripts/ensure-installed.mjs";
import { ReferencePlugin } from "./scripts/lib/reference-plugin.mjs";
import { DEVELOPMENT_URL } from "./scripts/lib/metadata.mjs";
import { officeJsFiles, OFFICE_JS_CDN } from "./scripts/lib/office-js.mjs";
import { OFFICE_JS_HOST, addInPolicy, workbenchPolicy } from "./scripts/lib/security-policy.mjs";

/** A page whose template carries its own policy keeps it; test/end-to-end checks every built page's. */
function policyUnlessGiven(template, policy) {
  return readFileSync(template, "utf8").includes("Content-Security-Policy") ? {} : { policy };
}

export default (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const url = env.url ?? DEVELOPMENT_URL;
  const localOfficeJs = env.officeJs === "local";
  const workbenchOnly = env.only === "workbench";
  const here = (...parts) => path.join(root, ...parts);
  const entries = {
    functions: here("src/functions/index.ts"),
    commands: here("src/commands/commands.ts"),
    taskpane: here("src/taskpane/index.tsx"),
    workbench: here("src/workbench/index.tsx"),
  };
  const wanted = Object.entries(entries)
    .filter(([name]) => !workbenchOnly || name === "workbench")
    .filter(([, file]) => existsSync(file));
  const has = (name) => wanted.some(([entry]) => entry === name);
  const withAddresses = (content) => content.toString("utf8").replaceAll(DEVELOPMENT_URL, url);
  const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));
  const pages = [];
  if (has("workbench")) {
    const template = here("src/workbench/index.html");
    pages.push(
      new HtmlPlugin({
        filename: "index.html",
        template,
        chunks: ["workbench"],
        scriptLoading: "defer",
        meta: { ...policyUnlessGiven(template, workbenchPolicy), "application-version": version },
      }),
    );
  }
  if (has("taskpane")) {
    const template = here("src/taskpane/taskpane.html");
    pages.push(
      new HtmlPlugin({
        filename: "taskpane.html",
        template,
        // In this order and blocking: Excel may call a function as soon as the page is there; the pane can wait.
        chunks: ["functions", "commands", "taskpane"].filter(has),
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        meta: policyUnlessGiven(template, addInPolicy(localOfficeJs)),
        officeScript: localOfficeJs ? "office-js/office.js" : OFFICE_JS_CDN,
        officeOrigin: localOfficeJs ? "" : OFFICE_JS_HOST,
        version,
        functionMetadata: withAddresses(readFileSync(here("src/functions/metadata.json"))).replaceAll(
          "<",
          "\\u003c",
        ),
      }),
    );
  }
  return {
    mode: production ? "production" : "development",
    context: root,
    entry: Object.fromEntries(wanted),
    target: ["web", "es2022"],
    devtool: production ? "source-map" : "cheap-module-source-map",
    output: {
      path: here(workbenchOnly ? "build/workbench" : "dist"),
      filename: "[name].js",
      chunkFilename: production ? "chunks/[name].[contenthash:8].js" : "chunks/[name].js",
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
      ...pages,
      new CopyPlugin({
        patterns: [
          {
            from: here("src/functions/metadata.json"),
            to: "functions.json",
            transform: withAddresses,
          },
          { from: here("assets/icons/*.png"), to: "assets/icons/[name][ext]", noErrorOnMissing: true },
          {
            from: here("assets/samples"),
            to: "samples",
            noErrorOnMissing: true,
            globOptions: { ignore: ["**/*.md"] },
          },
          ...(workbenchOnly || !existsSync(here("manifest.xml"))
            ? []
            : [{ from: here("manifest.xml"), to: "manifest.xml", transform: withAddresses }]),
          ...(localOfficeJs && !workbenchOnly ? officeJsFiles() : []),
        ],
      }),
      new ReferencePlugin(),
    ],
  };
};
