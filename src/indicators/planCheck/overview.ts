import { rowsFor, same, sumOf, wording, type Computation } from "./computation";

const row = rowsFor("Overview");

/** Front matter, and what concerns the plan as a whole. */
export const overview: readonly Computation[] = [
  row(
    "OV-six-divisions",
    61,
    "divisions of the department named",
    {
      kind: "counted",
      of: [
        "Information Technology",
        "Fiscal Services",
        "Early Learning Services",
        "Research and Assessment",
        "Special Education Policy",
        "Compliance and Assistance",
      ],
    },
    "Six",
    { figure: 6, note: "Line 49 speaks of five." },
  ),
  row(
    "OV-fifteen-components",
    93,
    "components of a special education system, as listed",
    sumOf(15),
    "Fifteen",
    {
      figure: 15,
    },
  ),
  row(
    "12-public-list",
    123,
    "direction of the transition in the list of public reports, item 12",
    wording("from Part C to Part B"),
    "from Part B to C",
    { why: "Turned round: children go from Part C (early intervention) to Part B." },
  ),
  row(
    "OV-LEA-counts",
    437,
    "districts of the State, as used by the indicators",
    same(
      ["4A", 676],
      ["4B", 487],
      ["3A", 482],
      ["9 and 10", 462],
      ["11", "341 + 136 charter + 87 care and treatment"],
      ["15", 359],
      ["8 and 14", 469],
      ["Table 14.1", 471],
    ),
    "",
    {
      why: "Each indicator counts its districts in its own way and year. Enter the denominator; never carry it over.",
    },
  ),
];
