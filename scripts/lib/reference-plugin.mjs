import { referencePages } from "./reference-pages.mjs";

/** What the pages are made from; anything else that changes leaves them as they are. */
const madeFrom = /[\\/]src[\\/](functions|law|indicators|achievement)[\\/]/;

/** Emits the function reference as pages beside the add-in, so that every help address works wherever it is served. */
export class ReferencePlugin {
  pages = undefined;

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.watchRun.tap("ReferencePlugin", ({ modifiedFiles }) => {
      if ([...(modifiedFiles ?? [])].some((file) => madeFrom.test(file))) this.pages = undefined;
    });
    compiler.hooks.thisCompilation.tap("ReferencePlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "ReferencePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          this.pages ??= await referencePages();
          for (const [name, text] of this.pages) compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}
