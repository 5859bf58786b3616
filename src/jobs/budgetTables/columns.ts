import { CATEGORIES, CATEGORY_TITLES } from "../../achievement/budget/budgetCategory";
import type { InputColumn } from "../../indicators/declaration";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobForm, JobInput } from "../declaration";

/* The columns of a budget, in the order of the department's own workbook as far as it is known, and the three ways budgets lie in sheets. */

const CATEGORY = recordColumn(
  "category",
  "Category",
  "choice",
  "Direct services, Professional development or Administration. In merged cells the first row is enough.",
  [
    "budget category",
    "category",
    "spending category",
    "80/20/10",
    "ratio category",
    "type of service",
    "service type",
  ],
  { choices: CATEGORIES.map((category) => CATEGORY_TITLES[category]) },
);
const FINANCE = recordColumn(
  "finance",
  "Finance code",
  "choice",
  "UFARS finance code: 313 for initial, 318 for incentive revenue. A whole account number will do.",
  [
    "finance code",
    "fin code",
    "fin",
    "finance",
    "ufars code",
    "account code",
    "account number",
    "ufars",
    "revenue type",
  ],
  { choices: ["313", "318"] },
);
const SECTION = recordColumn(
  "section",
  "Section",
  "text",
  "RIS for racially identifiable schools, Improvement for improvement funding, blank for the rest; or leave the column out and use headings.",
  ["section", "budget section", "part", "ris"],
);
const DESCRIPTION = recordColumn(
  "description",
  "Expenditure",
  "text",
  "What is bought. Headings such as Direct services may stand here in rows of their own.",
  ["expenditure", "description", "line item", "item", "expense", "budget item", "line", "activity"],
);
const STRATEGY = recordColumn(
  "strategy",
  "Plan strategy",
  "text",
  "Number or name of the strategy of the approved plan.",
  ["plan strategy", "strategy number", "strategy", "intervention", "plan goal", "goal"],
);
const OBJECT = recordColumn("object", "UFARS object", "text", "UFARS object code, where you have it.", [
  "ufars object",
  "object code",
  "object",
  "obj",
]);
const FTE = recordColumn("fte", "FTE", "number", "Full-time equivalents: 0.5 for half a position.", [
  "fte",
  "full time equivalent",
]);
const AMOUNT = recordColumn(
  "amount",
  "Amount",
  "number",
  "Dollars. Texts such as $1,200.00 are understood.",
  [
    "amount",
    "budgeted amount",
    "budget amount",
    "cost",
    "dollars",
    "total cost",
    "budget",
    "expenditure amount",
    "total",
  ],
  { required: true },
);
const NARRATIVE = recordColumn(
  "narrative",
  "Narrative",
  "text",
  "How the spending supports the strategy, with its number or name and details of the expenditure.",
  ["narrative", "budget narrative", "justification", "rationale", "explanation", "notes", "detail"],
);

const needed = (column: InputColumn): InputColumn => ({ ...column, required: true });
const OTHERS = [STRATEGY, OBJECT, FTE, AMOUNT, NARRATIVE];

/** All have the same columns and differ in the ones they need: a form with fewer would take a table and leave its categories unread. */
const FORMS: readonly JobForm[] = [
  {
    id: "category",
    title: "With a category column",
    rowIs: "an expenditure",
    blankRows: true,
    columns: [FINANCE, SECTION, needed(CATEGORY), DESCRIPTION, ...OTHERS],
    example: [
      {
        finance: 313,
        category: "Direct services",
        description: "Two tutors (made up)",
        strategy: "1",
        fte: 2,
        amount: 84000,
        narrative: "Strategy 1: salaries of two tutors for grades 6 to 8",
      },
      {
        finance: 313,
        category: "Professional development",
        description: "Coaching days (made up)",
        strategy: "2",
        amount: 11000,
        narrative: "Strategy 2: ten days of coaching for all teachers of grade 9",
      },
      {
        finance: 318,
        category: "Administration",
        description: "Printing (made up)",
        strategy: "3",
        amount: 5000,
        narrative: "Strategy 3: letters to the families of both districts",
      },
    ],
  },
  {
    id: "sections",
    title: "With headings as rows",
    rowIs: "an expenditure, a heading or a total",
    blankRows: true,
    columns: [FINANCE, SECTION, CATEGORY, needed(DESCRIPTION), ...OTHERS],
    example: [
      { description: "Direct services" },
      {
        finance: 313,
        description: "Two tutors (made up)",
        strategy: "1",
        fte: 2,
        amount: 84000,
        narrative: "Strategy 1: salaries of two tutors for grades 6 to 8",
      },
      { description: "Subtotal direct services", amount: 84000 },
    ],
  },
  {
    id: "finance",
    title: "With finance codes only",
    rowIs: "an expenditure",
    blankRows: true,
    columns: [needed(FINANCE), SECTION, CATEGORY, DESCRIPTION, ...OTHERS],
    example: [
      {
        finance: 313,
        description: "Two tutors (made up)",
        strategy: "1",
        fte: 2,
        amount: 84000,
        narrative: "Strategy 1: salaries of two tutors for grades 6 to 8",
      },
      {
        finance: 318,
        description: "Summer program (made up)",
        strategy: "3",
        amount: 16000,
        narrative: "Strategy 3: summer program shared with the neighbor district",
      },
    ],
  },
];

/** The tables with lines: what holds for each line of one that does not say otherwise. */
export const BUDGET_TABLES = [
  { id: "budget", preset: {} },
  { id: "incentive", preset: { finance: "318" } },
  { id: "ris", preset: { section: "ris" } },
  { id: "improvement", preset: { section: "improvement" } },
] as const;

export const INPUTS: readonly JobInput[] = [
  {
    id: "budget",
    title: "Budget",
    help: "One row an expenditure, from the budget workbook or from your own. Subtotals and headings may stay: they are recognized.",
    forms: FORMS,
  },
  further("incentive", "Incentive revenue", "Incentive amount", ["incentive amount", "amount 318"], {
    finance: 318,
    category: "Direct services",
    description: "Summer program, staff (made up)",
    strategy: "3",
    fte: 0.4,
    amount: 16000,
    narrative: "Strategy 3: teachers of the summer program shared with the neighbor district",
  }),
  further("ris", "Racially identifiable schools", "RIS amount", ["ris amount"], {
    finance: 313,
    category: "Direct services",
    description: "Tutor at Lincoln School (made up)",
    strategy: "1",
    fte: 0.5,
    amount: 21000,
    narrative: "Strategy 1: half a tutor for grades 3 to 5",
  }),
  further("improvement", "Improvement funding", "Improvement amount", ["improvement amount"], {
    finance: 313,
    category: "Direct services",
    description: "Reading groups (made up)",
    strategy: "1",
    amount: 8000,
    narrative: "Strategy 1: books and hours for the reading goal that was not met",
  }),
  {
    id: "strategies",
    title: "Plan strategies",
    help: "The strategies of the approved plan, so that each line can be looked up.",
    optional: true,
    forms: [
      {
        id: "strategies",
        title: "One row a strategy",
        rowIs: "a strategy",
        columns: [
          recordColumn(
            "number",
            "Strategy number",
            "text",
            "As the plan numbers it.",
            ["strategy number", "intervention number"],
            { required: true },
          ),
          recordColumn(
            "name",
            "Strategy name",
            "text",
            "As the plan calls it.",
            ["strategy name", "intervention name"],
            { required: true },
          ),
        ],
        example: [
          { number: "1", name: "Tutors in the middle grades (made up)" },
          { number: "2", name: "Coaching for teachers (made up)" },
          { number: "3", name: "Shared summer program (made up)" },
        ],
      },
    ],
  },
];

/** A table beside the budget, picked by a person: next to a budget there may lie last year's, which nobody wants added. */
function further(
  id: string,
  title: string,
  amountTitle: string,
  words: readonly string[],
  example: JobForm["example"][number],
): JobInput {
  const forms = FORMS.filter((form) => form.id === "category").map((form) => ({
    ...form,
    example: [example],
    columns: form.columns.map((column) =>
      column.id === AMOUNT.id ? { ...column, title: amountTitle, words } : column,
    ),
  }));
  return {
    id,
    title,
    help: `${title}, where its lines stand in a table of their own, as in the budget workbook.`,
    forms,
    optional: true,
    onlyWhenPicked: true,
  };
}
