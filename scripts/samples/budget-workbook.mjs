import { cells, heading, headers, widths } from "./sheets.mjs";

/*
 * The budget workbook of a district that does not exist, filled in for FY2021. Its lines add up to the FY2021 rows of the sheet Budget: 399,450
 * under finance code 313 and 33,570 under 318.
 */
const strategies = [
  { number: "1", name: "Interventionists and college readiness" },
  { number: "2", name: "Family liaisons" },
  { number: "3", name: "Coaching in culturally responsive teaching" },
  { number: "4", name: "Shared summer program with the neighbor district" },
  { number: "5", name: "Coordination of the plan" },
];

const line = (finance, category, description, strategy, object, fte, amount, narrative) => ({
  finance,
  category,
  description: `${description} (made up)`,
  strategy,
  object,
  fte,
  amount,
  narrative,
});
const direct = "Direct services";
const development = "Professional development";
const administration = "Administration";

const lines = {
  budget: [
    line(
      313,
      direct,
      "Interventionists, grades 6 to 8",
      "1",
      "140",
      2,
      148_000,
      "Strategy 1: salaries and benefits of two interventionists",
    ),
    line(
      313,
      direct,
      "Family liaisons",
      "2",
      "170",
      1.5,
      61_700,
      "Strategy 2: a Spanish and a Somali speaking liaison",
    ),
    line(
      313,
      development,
      "Instructional coach",
      "3",
      "140",
      0.4,
      31_900,
      "Strategy 3: coaching of all teachers in grades 6 to 9",
    ),
    line(
      313,
      development,
      "Substitutes on coaching days",
      "3",
      "145",
      null,
      12_000,
      "Strategy 3: forty days of substitutes",
    ),
    line(
      313,
      administration,
      "Coordinator, part of the position",
      "5",
      "110",
      0.2,
      24_350,
      "Strategy 5: one day a week for plan, budget and reports",
    ),
    line(
      313,
      administration,
      "Printing and postage",
      "5",
      "401",
      null,
      2_200,
      "Strategy 5: letters to families",
    ),
  ],
  incentive: [
    line(
      318,
      direct,
      "Summer program, teachers",
      "4",
      "185",
      0.5,
      24_070,
      "Strategy 4: four weeks with students of both districts",
    ),
    line(
      318,
      direct,
      "Summer program, buses",
      "4",
      "360",
      null,
      9_500,
      "Strategy 4: two routes a day between the districts",
    ),
  ],
  ris: [
    line(
      313,
      direct,
      "Interventionist at Lakeside School",
      "1",
      "140",
      0.8,
      62_800,
      "Strategy 1: grades 1 to 3",
    ),
    line(
      313,
      direct,
      "Family liaison at Lakeside School",
      "2",
      "170",
      0.4,
      15_500,
      "Strategy 2: home visits",
    ),
  ],
  improvement: [
    line(
      313,
      direct,
      "Reading groups",
      "1",
      "185",
      0.6,
      40_200,
      "Strategy 1: for the reading goal that was not met",
    ),
    line(313, direct, "Desks for the reading room", "1", "530", null, 800, "Strategy 1: six desks"),
  ],
};

export function filledBudget(workbook, { budgetWorkbook, writeReport }) {
  const sheets = budgetWorkbook({
    district: "Prairie Lake (made up)",
    fy: 2021,
    // 350 x 3,190.35 x 988 / 2,933 + 4,800 and 10 x 3,190.35: the last row of the sheet Revenue.
    maxInitial: 380_941.5,
    maxIncentive: 31_903.5,
    ris: 1,
    improvementPercent: 5,
    improvementBefore: true,
    strategies,
    lines,
  });
  for (const sheet of sheets) writeReport(workbook, sheet);
}

/** The same budget as districts often keep it: headings and subtotals as rows, amounts typed as text, values in the first of merged cells. */
export function ownBudget(workbook) {
  const sheet = workbook.addSheet("Own budget");
  heading(
    sheet,
    "Budget of Prairie Lake, FY2021 (made up), as an office might keep it",
    "The same lines with headings, subtotals and amounts as text: the job Check a budget reads it too and counts no total twice.",
  );
  headers(sheet, 3, 0, ["Item", "Goal", "FTE", "Cost", "Justification"]);
  const all = Object.values(lines).flat();
  const rows = [];
  for (const [finance, title] of [
    [313, "Initial revenue (FIN 313)"],
    [318, "Incentive revenue (FIN 318)"],
  ]) {
    rows.push([title]);
    for (const category of [direct, development, administration]) {
      const own = all.filter((one) => one.finance === finance && one.category === category);
      if (own.length === 0) continue;
      rows.push([category]);
      own.forEach(({ description, strategy, fte, amount, narrative }, at) =>
        rows.push([description, strategy, fte, at % 2 === 0 ? amount : dollars(amount), narrative]),
      );
      rows.push([`Subtotal ${category.toLowerCase()}`, null, null, sum(own)], []);
    }
    rows.push([`Total ${title}`, null, null, sum(all.filter((one) => one.finance === finance))], []);
  }
  rows.push(["GRAND TOTAL", null, null, dollars(sum(all))]);
  sheet.setRange(
    4,
    0,
    rows.map((row) => Array.from({ length: 5 }, (_, at) => row[at] ?? undefined)),
  );
  sheet.setFormat(cells(4, 3, rows.length, 1), { numberFormat: "#,##0.00", align: "right" });
  sheet.setFrozen(4, 0);
  widths(sheet, [48, 8, 8, 16, 60]);
}

const sum = (of) => of.reduce((total, { amount }) => total + amount, 0);
const dollars = (amount) => `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
