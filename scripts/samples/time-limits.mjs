import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

/* Made-up records with time limits, as an office may hold them on November 20, 2026. */

const seed = 3525;
const serial = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
const asOf = serial("2026-11-20");
const districts = ["North", "South", "River Bend", "Prairie"];
const MADE_UP = "Made up: none of these people, districts or cases exists.";

export function timeLimits(workbook) {
  sourceSheet(workbook, "Time limits of a monitoring office (indicators 11, 12, 15, 16, 17 and 20)", [
    [
      "What this is",
      "Tables as the six trackers take them: evaluations with a school calendar, children leaving Part C, complaints, hearings, findings to correct, and reports to send.",
      "In the pane: Checks, then Evaluations due and its neighbours. In a shell: mn track evaluations time-limits.xlsx tonight.xlsx --set asOf=2026-11-20",
    ],
    [
      "All of it is synthetic",
      `${MADE_UP} The rows were made by scripts/samples/time-limits.mjs with seed ${seed}, as they may stand on November 20, 2026. No real record was used.`,
    ],
    ["Licence", "The made-up rows are in the public domain (CC0)."],
    [
      "What is computed",
      "On the sheet Due dates, MN.DEADLINE for the first complaints, hearings and findings, and MN.SCHOOL_DAYS for the first evaluations. The trackers compute the rest when you run them.",
      "Rules: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, indicators 11, 12, 15, 16, 17 and 20.",
    ],
  ]);
  const random = generator(seed);
  const between = (low, high) => Math.floor(low + random() * (high - low + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  /** A day that has come by November 20, 2026, or nothing. */
  const past = (day) => (day <= asOf ? day : null);

  calendarSheets(workbook);

  table(workbook, {
    name: "Evaluations",
    line: `Children with consent to an initial evaluation. ${MADE_UP}`,
    titles: ["Child", "District", "Calendar", "Consent date", "Completion date", "Reason for delay"],
    dates: [3, 4],
    rows: many(48, (number) => {
      const district = pick(districts);
      const consent = weekday(between(serial("2026-09-08"), asOf - 3));
      const completed = past(weekday(consent + between(28, 62)));
      const late = completed === null ? asOf - consent > 47 : completed - consent > 47;
      return [
        `Child ${number}`,
        district,
        district === "Prairie" ? "Four-day week" : "Five-day week",
        consent,
        completed,
        late && random() < 0.8 ? pick(["family", "district", "staff", "unknown"]) : null,
      ];
    }),
    columns: [12, 14, 16, 13, 15, 16],
  });

  table(workbook, {
    name: "Transitions",
    line: `Children served in Part C and referred to Part B. ${MADE_UP}`,
    titles: [
      "Child",
      "District",
      "Birth date",
      "Eligible for Part B",
      "Eligibility date",
      "Referred to Part C",
      "IEP date",
      "Reason for delay",
    ],
    dates: [2, 4, 5, 6],
    rows: many(36, (number) => {
      const birth = number === 1 ? serial("2024-02-29") : between(serial("2023-07-01"), serial("2023-12-31"));
      const third = birth + 1096;
      const determined = past(third - between(5, 70));
      const eligible = determined === null ? null : random() < 0.88 ? "Yes" : "No";
      const iep = eligible === "Yes" ? past(third + between(-30, 20)) : null;
      const late = iep === null ? third < asOf : iep > third;
      return [
        `T${number}`,
        pick(districts),
        birth,
        eligible,
        determined,
        third - between(60, 900),
        iep !== null && determined !== null && iep < determined ? determined : iep,
        late && eligible !== "No"
          ? pick(["parent", "district", "late referral", "district", "unknown"])
          : null,
      ];
    }),
    columns: [8, 14, 12, 12, 13, 13, 12, 16],
  });

  table(workbook, {
    name: "Complaints",
    line: `Signed, written complaints. ${MADE_UP}`,
    titles: [
      "Complaint",
      "District",
      "Complaint received",
      "Extension days",
      "Extension granted on",
      "Reason for extension",
      "Draft report on",
      "Report issued",
      "Withdrawn or dismissed on",
    ],
    dates: [2, 4, 6, 7, 8],
    rows: many(24, (number) => {
      const received = number === 3 ? serial("2026-09-01") : between(serial("2026-07-20"), asOf - 4);
      const withdrawn = random() < 0.2 && number !== 3 ? past(received + between(5, 40)) : null;
      const extension = withdrawn === null && random() < 0.25 ? pick([15, 30]) : null;
      const report =
        withdrawn === null && number !== 3 ? past(received + between(46, 78) + (extension ?? 0)) : null;
      return [
        `C-${2600 + number}`,
        pick(districts),
        received,
        extension,
        extension === null ? null : past(received + between(40, 58)),
        extension === null ? null : pick(["several schools involved", "agreed mediation"]),
        withdrawn === null ? past(received + between(40, 47)) : null,
        report,
        withdrawn,
      ];
    }),
    columns: [12, 14, 13, 11, 13, 24, 12, 12, 14],
  });

  table(workbook, {
    name: "Hearings",
    line: `Due process hearing requests. ${MADE_UP}`,
    titles: [
      "Hearing",
      "District",
      "Hearing request filed",
      "Extension days",
      "Extension granted on",
      "Expedited",
      "Expedited decision due",
      "Decision issued",
      "Resolved without a hearing on",
    ],
    dates: [2, 4, 6, 7, 8],
    rows: many(16, (number) => {
      const filed = between(serial("2026-07-15"), asOf - 4);
      const expedited = number % 6 === 0;
      const resolved = random() < 0.45 && number % 5 !== 0 ? past(filed + between(5, 40)) : null;
      const extended = resolved === null && !expedited && random() < 0.4;
      const decision =
        resolved === null && number % 5 !== 0
          ? past(filed + (expedited ? between(18, 30) : between(38, 47) + (extended ? 30 : 0)))
          : null;
      return [
        `H-${2600 + number}`,
        pick(districts),
        filed,
        extended ? 30 : null,
        extended ? past(filed + between(30, 44)) : null,
        expedited ? "Yes" : "No",
        expedited ? filed + 28 : null,
        decision,
        resolved,
      ];
    }),
    columns: [12, 14, 13, 11, 13, 10, 13, 12, 15],
  });

  table(workbook, {
    name: "Corrections",
    line: `Findings of noncompliance to be corrected and verified within one year. ${MADE_UP}`,
    titles: ["Finding", "District", "Requirement", "Identified", "Corrected on", "Verified"],
    dates: [3, 4, 5],
    rows: many(40, (number) => {
      const identified = between(serial("2025-08-01"), asOf - 10);
      const corrected = random() < 0.85 ? past(identified + between(60, 330)) : null;
      const verified = corrected === null ? null : past(corrected + between(10, 80));
      return [
        `F-${500 + number}`,
        pick(districts),
        pick([
          "13 (b) postsecondary goals",
          "13 (h) agency invited",
          "Evaluation report in time",
          "Consent before evaluation",
        ]),
        identified,
        corrected,
        verified,
      ];
    }),
    columns: [12, 14, 30, 12, 13, 12],
  });

  table(workbook, {
    name: "Submissions",
    line: `Reports that the State sends. ${MADE_UP}`,
    titles: ["Report", "Due date", "Date sent", "Accurate"],
    dates: [1, 2],
    rows: [
      ["Child count", "2026-02-01", "2026-01-29", "Yes"],
      ["Placement", "2026-02-01", "2026-01-29", "Yes"],
      ["Assessment", "2026-02-01", "2026-02-03", "Yes"],
      ["Performance report", "2026-02-01", "2026-01-30", "Yes"],
      ["Exiting", "2026-11-01", "2026-10-30", "Yes"],
      ["Discipline", "2026-11-01", null, null],
      ["Personnel", "2026-11-01", "2026-10-30", "No"],
      ["Dispute resolution", "2026-11-01", "2026-11-01", "Yes"],
    ].map(([report, due, sent, accurate]) => [report, serial(due), sent && serial(sent), accurate]),
    columns: [24, 12, 12, 10],
  });

  dueDates(workbook);
  return {
    file: "time-limits.xlsx",
    title: "Time limits of a monitoring office (synthetic)",
    description:
      "Made-up evaluations with a school calendar, transitions, complaints, hearings, corrections and submissions for the six trackers.",
  };
}

const many = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));
const isWeekend = (day) => day % 7 < 2;
/** The day itself, or the Monday after it. */
const weekday = (day) => (isWeekend(day) ? weekday(day + 1) : day);

function table(workbook, { name, line, titles, dates, rows, columns }) {
  const sheet = workbook.addSheet(name);
  heading(sheet, `${name} (made up)`, line);
  headers(sheet, 3, 0, titles);
  sheet.setRange(4, 0, rows);
  for (const column of dates) sheet.setFormat(cells(4, column, rows.length, 1), { numberFormat: "m/d/yyyy" });
  sheet.setFrozen(4, 1);
  widths(sheet, columns);
  workbook.addTable({ name, sheet: name, range: cells(3, 0, rows.length + 1, titles.length) });
}

const DAYS_OFF = [
  ["2026-10-15", "2026-10-16", "Fall break"],
  ["2026-11-26", "2026-11-27", "Thanksgiving"],
  ["2026-12-23", "2027-01-01", "Winter break"],
  ["2027-01-18", "2027-01-18", "Martin Luther King Day"],
  ["2027-03-22", "2027-03-26", "Spring break"],
  ["2027-05-31", "2027-05-31", "Memorial Day"],
];

/** Years and days off for the job School calendar, and the calendars it makes of them. */
function calendarSheets(workbook) {
  const years = [
    ["Five-day week", serial("2026-09-08"), serial("2027-06-09"), null],
    ["Four-day week", serial("2026-09-01"), serial("2027-06-10"), "Monday"],
  ];
  table(workbook, {
    name: "Years",
    line: `First and last day of school, for the job School calendar. ${MADE_UP}`,
    titles: ["Calendar", "First day of school", "Last day of school", "Weekdays off"],
    dates: [1, 2],
    rows: years,
    columns: [18, 16, 16, 14],
  });
  const off = DAYS_OFF.map(([first, last, reason]) => [serial(first), serial(last), null, reason]);
  table(workbook, {
    name: "DaysOff",
    line: `Days without school in both calendars. ${MADE_UP}`,
    titles: ["Day off", "Through", "Calendar", "Reason"],
    dates: [0, 1],
    rows: off,
    columns: [12, 12, 16, 26],
  });
  const lists = years.map(([, first, last, weekdayOff]) =>
    many(last - first + 1, (at) => first + at - 1).filter(
      (day) =>
        !isWeekend(day) &&
        !(weekdayOff === "Monday" && day % 7 === 2) &&
        !off.some(([from, to]) => from <= day && day <= to),
    ),
  );
  table(workbook, {
    name: "Calendars",
    line: "What the job School calendar makes of the years and days off: a column of school days for each calendar.",
    titles: ["Day number", ...years.map(([name]) => `School days: ${name}`)],
    dates: [1, 2],
    rows: many(Math.max(...lists.map(({ length }) => length)), (number) => [
      number,
      ...lists.map((days) => days[number - 1] ?? null),
    ]),
    columns: [12, 26, 26],
  });
}

function dueDates(workbook) {
  const sheet = workbook.addSheet("Due dates");
  heading(
    sheet,
    "Due dates by worksheet functions",
    "The first five of each; the trackers do it for all, with what to do next.",
  );
  headers(sheet, 3, 0, [
    "Complaint",
    "Report due",
    "Draft due",
    "Hearing",
    "Decision due",
    "Finding",
    "Verified by",
    "Child",
    "School days used by 11/20/2026",
  ]);
  for (let row = 4; row < 9; row++) {
    const from = row + 1;
    sheet.setRange(row, 0, [
      [
        `=Complaints!A${from}`,
        `=MN.DEADLINE("complaint",Complaints!C${from},Complaints!D${from})`,
        `=MN.DEADLINE("complaint draft",Complaints!C${from})`,
        `=Hearings!A${from}`,
        `=MN.DEADLINE("hearing",Hearings!C${from},Hearings!D${from})`,
        `=Corrections!A${from}`,
        `=MN.DEADLINE("correction",Corrections!D${from})`,
        `=Evaluations!A${from}`,
        `=MN.SCHOOL_DAYS(Evaluations!D${from},DATE(2026,11,20),IF(Evaluations!C${from}="Four-day week",Calendars!C5:C400,Calendars!B5:B400),"school days")`,
      ],
    ]);
  }
  for (const column of [1, 2, 4, 6]) sheet.setFormat(cells(4, column, 5, 1), { numberFormat: "m/d/yyyy" });
  widths(sheet, [12, 12, 12, 12, 12, 12, 12, 12, 16]);
}
