import { readFileSync } from "node:fs";
import path from "node:path";
import { searchPackages } from "../../guide/site/search-packages.mjs";
import { licenceProblems, NOTICES_FILE, noticesText, packageFolder, readPackage } from "./notices.mjs";

/** Modules whose code a chunk holds; webpack joins modules that are used in one place only. */
function* modulesOf(compilation) {
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      yield module;
      if (module.modules) yield* module.modules;
    }
  }
}

/**
 * Writes THIRD-PARTY-NOTICES.txt from the modules that really are in the bundles, and our own LICENSE.txt beside it. A package whose
 * licence is not on our list, or that brings no text, fails the build.
 */
export class NoticesPlugin {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "NoticesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const folders = new Set();
          for (const module of modulesOf(compilation)) {
            const folder = packageFolder(module.nameForCondition?.() ?? "");
            if (folder !== undefined) folders.add(folder);
          }
          // The guide's search is bundled by itself.
          for (const name of searchPackages) folders.add(path.join(compiler.context, "node_modules", name));
          const packages = [...folders].map(readPackage);
          for (const problem of licenceProblems(packages)) compilation.errors.push(new WebpackError(problem));
          compilation.emitAsset(NOTICES_FILE, new sources.RawSource(noticesText(packages)));
          const licence = readFileSync(path.join(compiler.context, "LICENSE"));
          compilation.emitAsset("LICENSE.txt", new sources.RawSource(licence));
        },
      );
    });
  }
}
