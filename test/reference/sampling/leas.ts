import { readFileSync } from "node:fs";
import path from "node:path";
import type { HeadedColumn, JobTable } from "../../../src/jobs/declaration";

/** Minnesota's 482 districts and charter schools of 2012-13, as their sample workbook has them (scripts/samples/data). */
export function realLeas(): JobTable {
  const [headings = [], ...rows] = readFileSync(
    path.join(import.meta.dirname, "../../../scripts/samples/data/leas-2012-13.csv"),
    "utf8",
  )
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
  const column = (name: string) => rows.map((row) => row[headings.indexOf(name)]!);
  const numbers = (name: string) => column(name).map(Number);
  const headed = (name: string): HeadedColumn => ({ heading: name, cells: column(name) });
  const counts = ["american_indian", "asian", "hispanic", "black", "white"];
  return {
    form: "leas",
    rows: {
      count: rows.length,
      columns: {
        lea: column("lea"),
        name: column("name"),
        enrollment: numbers("enrollment"),
        children: numbers("children_with_ieps"),
      },
    },
    many: {
      strata: [headed("type"), headed("area")],
      ofEnrollment: counts.map((name) => ({ heading: name, cells: numbers(name) })),
      ofChildren: [],
    },
  };
}
