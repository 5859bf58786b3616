/// <reference types="vite/types/importMeta.d.ts" />

import type { Indicator } from "../../../src/indicators/declaration";

/** What every file of law, indicators, achievement and monitoring exports: repository path -> exports. */
export const ruleModules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<Record<string, unknown>>(
      ["../../../src/{law,indicators,achievement,monitoring}/**/*.ts", "!**/*.test.ts", "!**/*.cases.ts"],
      { eager: true },
    ),
  ).map(([place, exported]) => [place.replace("../../../", ""), exported]),
);

/** The register of indicators. */
export const indicators: readonly Indicator[] = (ruleModules["src/indicators/register.ts"]?.["indicators"] ??
  []) as readonly Indicator[];
