import { describe, expect, it } from "vitest";
import { later } from "./later";

describe("functions that arrive later", () => {
  const module = {
    double: (number: number) => 2 * number,
    refuse: () => {
      throw new Error("no");
    },
  };

  it("answer with a promise first, and at once afterwards; the code is fetched once", async () => {
    let fetched = 0;
    const from = later(() => {
      fetched += 1;
      return Promise.resolve(module);
    });
    const [double, refuse] = [from("double"), from("refuse")];
    const [one, other] = [double(3), double(4)];
    expect(one).toBeInstanceOf(Promise);
    expect(await Promise.all([one, other])).toEqual([6, 8]);
    expect(double(5)).toBe(10);
    expect(() => refuse()).toThrow("no");
    expect(fetched).toBe(1);
  });

  it("pass an error on, and try again where the code did not come", async () => {
    let tries = 0;
    const from = later(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(module);
    });
    const [double, refuse] = [from("double"), from("refuse")];
    await expect(double(1)).rejects.toMatchObject({ code: "#N/A", message: /recalculate/ });
    await expect(double(1)).resolves.toBe(2);
    expect(() => refuse()).toThrow("no");
  });
});
