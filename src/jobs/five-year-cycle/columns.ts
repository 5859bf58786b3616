import { countColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobForm } from "../declaration";

/** What the assignment sheet writes above the years, and what is looked for when it comes back as data. */
export const YEAR_HEADING = "Cycle year";

export const COLUMNS = [
  recordColumn(
    "lea",
    "District number",
    "text",
    "A number or code that tells districts and charter schools apart; it also sets their order before the draw.",
    ["district number", "lea number", "lea id", "lea", "district id", "number", "district"],
    { required: true },
  ),
  recordColumn("name", "Name", "text", "Shown beside the number.", ["district name", "lea name", "name"]),
  countColumn("enrollment", "Enrollment", "All students; sizes are told by it.", [
    "total enrollment",
    "enrollment",
    "total students",
    "students",
  ]),
  {
    ...countColumn("children", "Children with IEPs", "For the balance: their share of all students.", [
      "children with ieps",
      "children with disabilities",
      "special education",
      "child count",
      "ieps",
    ]),
    required: false,
  },
  recordColumn(
    "assigned",
    YEAR_HEADING,
    "count",
    "The year a district already has, 1 to the length of the cycle; blank for new ones. Years that are there are kept.",
    ["cycle year", "assigned year", "sample group", "sample year"],
  ),
  recordColumn("closed", "Closed", "yesno", "Yes for a district that no longer exists: it is left out.", [
    "closed",
  ]),
];

export const FORM: JobForm = {
  id: "leas",
  title: "One row a district or charter school",
  rowIs: "a district or charter school",
  columns: COLUMNS,
  many: [
    {
      id: "strata",
      title: "Columns that make the strata",
      help: "Kind, area: districts with the same words are spread evenly over the years.",
      words: ["type", "kind", "charter", "area", "metro", "locale", "urban", "region"],
      minimum: 0,
      exampleHeadings: ["Type", "Area"],
    },
    {
      id: "ofEnrollment",
      title: "Counts to balance, of all students",
      help: "Students by race, English learners: each year's percent of all students is compared with the State's.",
      words: [
        "american indian",
        "asian",
        "black",
        "hispanic",
        "white",
        "two or more",
        "pacific",
        "english learner",
      ],
      minimum: 0,
      exampleHeadings: ["Black", "White"],
    },
    {
      id: "ofChildren",
      title: "Counts to balance, of children with IEPs",
      help: "Children by disability: each year's percent of all children with IEPs is compared with the State's.",
      words: ["learning disabilit", "autism", "emotional", "speech", "intellectual"],
      minimum: 0,
      exampleHeadings: ["Autism"],
    },
  ],
  // Made up.
  example: [
    {
      lea: "9001-01",
      name: "Prairie Lake",
      enrollment: 1200,
      children: 160,
      assigned: 3,
      Type: "district",
      Area: "other",
      Black: 60,
      White: 1000,
      Autism: 20,
    },
    {
      lea: "9002-01",
      name: "Oak Ridge",
      enrollment: 8400,
      children: 1100,
      assigned: null,
      Type: "district",
      Area: "metro",
      Black: 900,
      White: 6000,
      Autism: 150,
    },
    {
      lea: "9003-07",
      name: "River Academy",
      enrollment: 310,
      children: 40,
      assigned: null,
      Type: "charter",
      Area: "metro",
      Black: 120,
      White: 90,
      Autism: 8,
    },
  ],
};
