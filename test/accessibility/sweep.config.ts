import { defineConfig } from "vitest/config";

/** `npm run accessibility`: the sweep over every page, one file after the other. */
export default defineConfig({
  test: {
    include: ["test/accessibility/**/*.sweep.ts"],
    environment: "node",
    testTimeout: 600_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
