import { cpus } from "node:os";
import { defineConfig } from "vitest/config";

/** Rooms whose tests draw pages or stand in for Office: they leave things in the one global of their process. */
const withPage = ["src/{taskpane,workbench,commands}/**/*.test.{ts,tsx}", "test/excel/**/*.test.ts"];

const withBrowser = ["test/end-to-end/**/*.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // vitest alone would leave one processor idle, which is half of a machine with two.
    maxWorkers: Math.max(1, cpus().length),
    projects: [
      {
        extends: true,
        test: {
          name: "plain",
          include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: [...withPage, ...withBrowser],
          // Plain functions on plain data: what one file has loaded serves the next.
          isolate: false,
        },
      },
      { extends: true, test: { name: "page", include: withPage } },
      {
        extends: true,
        test: {
          name: "browser",
          include: withBrowser,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Pages of two browsers share two processors: what is waited for may take its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
