import { afterEach, describe, expect, it, vi } from "vitest";
import { readCulture } from "./culture";

/** An Excel that answers like the documented one: values are there only after a sync, and only those that were loaded. */
function excel(version: number, sync: () => Promise<void> = () => Promise.resolve()): string[] {
  const loaded: string[] = [];
  const known: Record<string, string> = {
    decimalSeparator: ",",
    thousandsSeparator: "\u00A0",
    name: "sv-SE",
  };
  const object = (): Record<string, unknown> & { load: (names: string) => void } => {
    const own: Record<string, unknown> & { load: (names: string) => void } = {
      load(names: string) {
        for (const name of names.split(",")) {
          loaded.push(name);
          own[name] = known[name];
        }
      },
    };
    return own;
  };
  const cultureInfo = object();
  const application = Object.assign(object(), { cultureInfo });
  vi.stubGlobal("Office", {
    context: {
      requirements: {
        isSetSupported: (_: string, wanted: string) => Number(wanted.split(".")[1]) <= version,
      },
    },
  });
  vi.stubGlobal("Excel", {
    run: (_: unknown, work: (context: unknown) => Promise<unknown>) => work({ application, sync }),
  });
  return loaded;
}

describe("the culture of Excel", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("is its name and the signs that are in force in cells", async () => {
    const loaded = excel(11);
    expect(await readCulture()).toEqual({ name: "sv-SE", decimal: ",", group: "\u00A0" });
    expect(loaded).toContain("thousandsSeparator");
  });

  it("is left open where Excel is too old, fails, or does not answer in time", async () => {
    excel(10);
    expect(await readCulture()).toBeUndefined();
    excel(11, () => Promise.reject(new Error("GeneralException")));
    expect(await readCulture()).toBeUndefined();
    excel(11, () => new Promise(() => undefined));
    expect(await readCulture(5)).toBeUndefined();
  });
});
