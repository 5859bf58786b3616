import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { americanIndianNote, testAmericanIndian } from "./americanIndianExemption";
import { limitsOf } from "./comparePair";
import { statusNotes } from "./districtStatus";
import { pairedNeighbors } from "./pairs";
import { districtOf, isolationOf, pairRows, statusesOf, type Row } from "./testing";

const limits = limitsOf(20);

/** A district of type 01 with so many protected students of all. */
const of = (number: string, protectedStudents: unknown, total: unknown, more: Row = {}): Row => ({
  number,
  type: "01",
  name: `District ${number}`,
  protected: protectedStudents,
  total,
  ...more,
});
const notesOf = (result: ReturnType<typeof isolationOf>, key: string) =>
  statusNotes(districtOf(result, key), limits).join("; ");

describe("a district", () => {
  const pairs = pairRows("0010-0011", "0011-0012", "0012-0013");

  it("is isolated above 20 points and not at 20; its neighbors adjoin, theirs do not", () => {
    const at = isolationOf([of("0010", 300, 1000), of("0011", 100, 1000), of("0012", 150, 1000)], pairs);
    expect(statusesOf(at)).toEqual({ "0010-01": "none", "0011-01": "none", "0012-01": "none" });
    expect(notesOf(at, "0010-01")).toMatch(/exactly 20 points, which is not above 20/);
    const above = isolationOf(
      [of("0010", 301, 1000), of("0011", 100, 1000), of("0012", 150, 1000), of("0013", 150, 1000)],
      pairs,
    );
    expect(statusesOf(above)).toEqual({
      "0010-01": "isolated",
      "0011-01": "adjoining",
      "0012-01": "none",
      "0013-01": "none",
    });
    expect(notesOf(above, "0010-01")).toMatch(/only just above 20/);
  });

  it("is a near miss within two points on both sides, ends included, and not beyond", () => {
    const near = (part: number) =>
      districtOf(isolationOf([of("0010", part, 1000), of("0011", 100, 1000)], pairs), "0010-01").neighbors[0]!
        .gap.near;
    expect([279, 280, 300, 320, 321].map(near)).toEqual([false, true, true, true, false]);
  });

  it("is compared with its neighbors in both directions, however a pair is listed", () => {
    const students = [of("0010", 500, 1000), of("0011", 100, 1000)];
    const once = isolationOf(students, pairRows("0010-0011"));
    const back = isolationOf(students, pairRows("0011-0010"));
    const both = isolationOf(students, pairRows("0010-0011", "0011-0010"));
    expect(back).toEqual(once);
    expect(both).toEqual(once);
    expect(statusesOf(once)).toEqual({ "0010-01": "isolated", "0011-01": "adjoining" });
  });

  it("does not adjoin in a point unless that is chosen, and shows it either way", () => {
    const students = [of("0010", 500, 1000), of("0011", 100, 1000)];
    const apart = isolationOf(students, pairRows("0010-0011*"));
    expect(statusesOf(apart)).toEqual({ "0010-01": "none", "0011-01": "none" });
    expect(notesOf(apart, "0010-01")).toMatch(
      /touches in a point only.*District 0011 \(0011-01\), 40.00 points/,
    );
    expect(pairedNeighbors(apart)).toHaveLength(1);
    const together = isolationOf(students, pairRows("0010-0011*"), { cornersAdjoin: true });
    expect(statusesOf(together)).toEqual({ "0010-01": "isolated", "0011-01": "adjoining" });
  });

  it("names the neighbor the enrollment lacks and guesses nothing for it", () => {
    const result = isolationOf([of("0010", 300, 1000)], pairs);
    expect(statusesOf(result)).toEqual({ "0010-01": "none" });
    expect(notesOf(result, "0010-01")).toMatch(/not compared.*district 0011-01/);
    expect(result.missing.map(({ key, status }) => [key, status])).toEqual([
      ["0011-01", "unknown"],
      ["0012-01", "unknown"],
      ["0013-01", "unknown"],
    ]);
  });

  it("that is missing still adjoins a neighbor known to be isolated", () => {
    const result = isolationOf(
      [of("0010", 500, 1000), of("0011", 100, 1000)],
      pairRows("0010-0011", "0010-0014"),
    );
    expect(districtOf(result, "0014-01").status).toBe("adjoining");
  });

  it("is known by number and type: 0001 is two districts", () => {
    const students = [
      of("0001", 56, 1284),
      { ...of("0001", 22309, 35262), type: "03", name: "Minneapolis" },
      of("0273", 1500, 8000),
    ];
    const edges: Row[] = [{ number: 1, type: 3, adjoiningNumber: 273, adjoiningType: 1 }];
    const result = isolationOf(students, edges);
    expect(statusesOf(result)).toEqual({
      "0001-01": "unknown",
      "0001-03": "isolated",
      "0273-01": "adjoining",
    });
    const untyped = isolationOf(
      students.map(({ type: _, ...row }) => row),
      edges,
    );
    expect(statusesOf(untyped)).toEqual({
      "0001 District 0001": "unknown",
      "0001 Minneapolis": "unknown",
      "0273-01": "none",
    });
    expect(notesOf(untyped, "0001 Minneapolis")).toMatch(
      /number 0001 stands for District 0001 and Minneapolis: add a column with the district type/,
    );
    expect(notesOf(untyped, "0273-01")).toMatch(/number 0001 stands for/);
  });

  it("is matched by number alone where types are missing and no other has the number", () => {
    const result = isolationOf(
      [{ number: "0010", name: "A", protected: 50, total: 100 }, of("0011", 10, 100)].map(
        ({ type: _, ...row }: Row) => row,
      ),
      pairRows("0010-0011"),
    );
    expect(Object.values(statusesOf(result))).toEqual(["isolated", "adjoining"]);
  });

  it("is added up from its grades; a row of all grades is not counted again but compared", () => {
    const grades = [
      of("0010", 10, 50, { grade: "PK" }),
      of("0010", 20, 50, { grade: "01" }),
      of("0010", 30, 100, { grade: "All Grades" }),
      of("0011", 5, 100, { grade: "All Grades" }),
    ];
    const result = isolationOf(grades, pairs);
    expect(districtOf(result, "0010-01").headcount!.total).toEqual({ low: 100, high: 100 });
    expect(districtOf(result, "0010-01").notes).toEqual([]);
    expect(districtOf(result, "0011-01").headcount!.protected.low).toBe(5);
    const differs = isolationOf(
      grades.map((row) => (row["total"] === 100 ? { ...row, total: 99 } : row)),
      pairs,
    );
    expect(notesOf(differs, "0010-01")).toMatch(
      /all grades says 30 of 99 .* add up to 30 of 100; the sum was used/,
    );
    const without = isolationOf(grades, pairs, { prekindergarten: false });
    expect(districtOf(without, "0010-01").headcount!.total.low).toBe(50);
    expect(notesOf(without, "0011-01")).toMatch(
      /no grades, so prekindergarten students could not be left out/,
    );
  });

  it("counts a row given twice once, and neither where they differ", () => {
    const twice = isolationOf([of("0010", 50, 100), of("0010", 50, 100), of("0011", 5, 100)], pairs);
    expect(districtOf(twice, "0010-01").headcount!.total.low).toBe(100);
    expect(notesOf(twice, "0010-01")).toMatch(/there twice \(rows 2 and 3\) with the same counts/);
    const differ = isolationOf([of("0010", 50, 100), of("0010", 60, 100), of("0011", 5, 100)], pairs);
    expect(statusesOf(differ)).toEqual({ "0010-01": "possibly isolated", "0011-01": "possibly adjoining" });
    expect(notesOf(differ, "0010-01")).toMatch(/different counts; neither is used/);
  });

  it("is possible, certain or excluded where counts are suppressed", () => {
    // 10 of 100 beside it: certain from 31, excluded up to 30 of 100 protected students.
    const hidden = (white: unknown, known: number) =>
      statusesOf(
        isolationOf(
          [
            {
              number: "0010",
              type: "01",
              americanIndian: 0,
              asian: 0,
              hispanic: known,
              black: "<10",
              white,
              total: 100,
            },
            {
              number: "0011",
              type: "01",
              americanIndian: 0,
              asian: 0,
              hispanic: 10,
              black: 0,
              white: 90,
              total: 100,
            },
          ],
          pairRows("0010-0011"),
        ),
      )["0010-01"];
    expect(hidden("*", 31)).toBe("isolated");
    expect(hidden("*", 30)).toBe("possibly isolated");
    expect(hidden("*", 22)).toBe("possibly isolated");
    expect(hidden("*", 21)).toBe("none");
    expect(hidden(70, 22)).toBe("none");
  });

  it("has no percent without students", () => {
    const result = isolationOf([of("0010", 0, 0), of("0011", 5, 100)], pairs);
    expect(statusesOf(result)["0010-01"]).toBe("unknown");
    expect(notesOf(result, "0010-01")).toMatch(/no students to compare/);
  });
});

describe("American Indian students", () => {
  const groups = (number: string, indian: number, black: number, white: number): Row => ({
    number,
    type: "01",
    americanIndian: indian,
    asian: 0,
    hispanic: 0,
    black,
    white,
    total: indian + black + white,
  });

  it("are left out in both ways, which need not agree", () => {
    const test = (own: Row) => {
      const result = isolationOf([own, groups("0011", 0, 10, 90)], pairRows("0010-0011"));
      return testAmericanIndian(districtOf(result, "0010-01"), limits);
    };
    // 60 of 100 protected; without them 0 of 100, 0 of 40.
    expect(test(groups("0010", 60, 0, 40))).toEqual({ numeratorOnly: "yes", bothRemoved: "yes" });
    // Without them 15 of 100 is 5 points above, 15 of 40 is 27.5 above.
    expect(test(groups("0010", 60, 15, 25))).toEqual({ numeratorOnly: "yes", bothRemoved: "no" });
    // Without them 40 of 100 is 30 points above.
    expect(test(groups("0010", 20, 40, 40))).toEqual({ numeratorOnly: "no", bothRemoved: "no" });
    expect(test(groups("0010", 20, 0, 80))).toBeUndefined();
  });

  it("end in a question, not in a decision", () => {
    expect(americanIndianNote({ numeratorOnly: "yes", bothRemoved: "yes" })).toMatch(
      /ask whether .*124D\.78/,
    );
    expect(americanIndianNote({ numeratorOnly: "yes", bothRemoved: "no" })).toMatch(
      /only because of American Indian students if they leave the protected count alone; ask/,
    );
    expect(americanIndianNote({ numeratorOnly: "no", bothRemoved: "no" })).toBeUndefined();
    expect(americanIndianNote(undefined)).toBeUndefined();
  });
});

describe("a state", () => {
  const size = 6;
  const students = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 })), {
    minLength: size,
    maxLength: size,
  });
  const edges = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 }))
      .filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a} ${b}`, maxLength: 10 },
  );
  const number = (at: number) => `00${10 + at}`;
  const rowsOf = (counts: readonly (readonly [number, number])[]) =>
    counts.map(([part, rest], at) => of(number(at), part, part + rest));
  const pairsOf = (list: readonly (readonly [number, number])[]) =>
    pairRows(...list.map(([a, b]) => `${number(a)}-${number(b)}`));

  it("is the same for every order of its rows, and with other names", () => {
    fc.assert(
      fc.property(students, edges, (counts, list) => {
        const rows = rowsOf(counts);
        const usual = isolationOf(rows, pairsOf(list));
        const turned = isolationOf([...rows].reverse(), [...pairsOf(list)].reverse());
        expect(turned).toEqual(usual);
        const renamed = isolationOf(
          rows.map((row, at) => ({ ...row, name: `Other ${at}` })),
          pairsOf(list),
        );
        expect(statusesOf(renamed)).toEqual(statusesOf(usual));
      }),
    );
  });

  it("agrees with the rule applied pair by pair in whole numbers", () => {
    fc.assert(
      fc.property(students, edges, (counts, list) => {
        const isolated = (a: number, b: number) => {
          const [p, r] = counts[a]!;
          const [q, s] = counts[b]!;
          return (
            100n * (BigInt(p) * BigInt(q + s) - BigInt(q) * BigInt(p + r)) >
            20n * BigInt(p + r) * BigInt(q + s)
          );
        };
        const neighbors = (at: number) => list.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []));
        const alone = counts.map((_, at) => neighbors(at).some((other) => isolated(at, other)));
        const expected = counts.map((_, at) => {
          if (neighbors(at).length === 0) return "unknown";
          if (alone[at]) return "isolated";
          return neighbors(at).some((other) => alone[other]) ? "adjoining" : "none";
        });
        const found = statusesOf(isolationOf(rowsOf(counts), pairsOf(list)));
        expect(counts.map((_, at) => found[`${number(at)}-01`])).toEqual(expected);
      }),
    );
  });
});
