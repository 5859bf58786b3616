import { docsFolder, guideSite } from "./site.mjs";

/** Emits the guide as pages beside the add-in, so that every help address works wherever it is served. */
export class GuidePlugin {
  pages = undefined;

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.watchRun.tap("GuidePlugin", ({ modifiedFiles }) => {
      if ([...(modifiedFiles ?? [])].some((file) => file.startsWith(docsFolder))) this.pages = undefined;
    });
    compiler.hooks.thisCompilation.tap("GuidePlugin", (compilation) => {
      compilation.contextDependencies.add(docsFolder);
      compilation.hooks.processAssets.tapPromise(
        { name: "GuidePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          this.pages ??= await guideSite();
          for (const [name, text] of this.pages) compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}
