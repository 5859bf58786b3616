import { referencePages } from "./reference-pages.mjs";

/** Emits the function reference as pages beside the add-in, so that every help address works wherever it is served. */
export class ReferencePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ReferencePlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "ReferencePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [name, text] of await referencePages()) {
            compilation.emitAsset(name, new sources.RawSource(text));
          }
        },
      );
    });
  }
}
