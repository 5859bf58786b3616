import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "SCHOOL_DAYS",
    formula: "=MN.SCHOOL_DAYS(DATE(2024,3,1),DATE(2024,3,15),{45355;45356})",
    shows: "8",
    source: "By calendar: ten weekdays from Monday, March 4 to Friday, March 15, 2024, less March 4 and 5",
    note: "A short list is read as days off.",
  },
  {
    function: "EVALUATION_STATUS",
    formula: "=MN.EVALUATION_STATUS({45355;45355;45355},{45397;45398;45411},{45350;45351})",
    shows: [["on time"], ["1-5"], ["6-10"]],
    source: "By calendar: 30, 31 and 40 weekdays after Monday, March 4, 2024; no day off among them",
  },
  {
    function: "CORRECTION_STATUS",
    formula: '=MN.CORRECTION_STATUS({39903;39903;39903},{40268;40269;""},DATE(2010,5,1))',
    shows: [["on time"], ["late"], ["overdue"]],
    source: "By calendar: March 31, 2009; one year ends March 31, 2010",
  },
  {
    function: "DEADLINE",
    formula: '=TEXT(MN.DEADLINE("complaint",DATE(2024,2,1)),"yyyy-mm-dd")',
    shows: "2024-04-01",
    source: `${PLAN}, indicator 16: 60 days (line 1867); 2024 is a leap year`,
  },
  {
    function: "DEADLINE",
    formula: '=TEXT(MN.DEADLINE("hearing",DATE(2024,2,1),30),"yyyy-mm-dd")',
    shows: "2024-04-16",
    source: `${PLAN}, indicator 17: 45 days and an extension of 30 (line 1972)`,
  },
];
