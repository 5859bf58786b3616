import {
  ADJACENCY_COLUMNS,
  ENROLLMENT_COLUMNS,
  SCHOOL_COLUMNS,
  VOLUNTARY_COLUMNS,
} from "../../achievement/eligibility/columns";
import type { JobForm, JobInput } from "../declaration";

/* The tables of both jobs on eligibility. Their columns are those the worksheet functions look for. */

const enrollmentForm: JobForm = {
  id: "enrollment",
  title: "Enrollment by race",
  rowIs: "a district, or a district and grade",
  columns: ENROLLMENT_COLUMNS,
  example: [
    {
      number: "0001",
      type: "01",
      name: "Example A",
      americanIndian: 10,
      asian: 20,
      pacificIslander: 0,
      hispanic: 160,
      black: 80,
      multiracial: 40,
      white: 690,
      total: 1000,
    },
    {
      number: "0002",
      type: "01",
      name: "Example B",
      americanIndian: 5,
      asian: 10,
      pacificIslander: 0,
      hispanic: 45,
      black: 20,
      multiracial: 20,
      white: 900,
      total: 1000,
    },
  ],
};

export const ENROLLMENT_INPUT: JobInput = {
  id: "enrollment",
  title: "Enrollment",
  help: "Students of each district by race or ethnicity, October 1. The department's file by district, or by district and grade, is read as it is.",
  forms: [enrollmentForm],
};

export const EARLIER_INPUT: JobInput = {
  ...ENROLLMENT_INPUT,
  id: "earlier",
  title: "Enrollment of an earlier year",
  help: "The same table of an earlier year, to see which districts entered and which left. The adjacency is taken to be the same.",
  optional: true,
  onlyWhenPicked: true,
};

export const ADJACENCY_INPUT: JobInput = {
  id: "adjacency",
  title: "Adjoining districts",
  help: "Which districts share a boundary, one row a pair. A pair counts in both directions, also when it is listed once.",
  forms: [
    {
      id: "adjacency",
      title: "Pairs of districts",
      rowIs: "a pair of districts that adjoin",
      columns: ADJACENCY_COLUMNS,
      example: [
        {
          number: "0001",
          type: "01",
          name: "Example A",
          adjoiningNumber: "0002",
          adjoiningType: "01",
          adjoiningName: "Example B",
          contact: "boundary",
        },
      ],
    },
  ],
};

export const SCHOOLS_INPUT: JobInput = {
  id: "schools",
  title: "Schools by grade",
  help: "Students of each school by grade and race or ethnicity, October 1, with the school's classification. The department's file is read as it is.",
  forms: [
    {
      id: "schools",
      title: "Schools by grade",
      rowIs: "a school and grade",
      columns: SCHOOL_COLUMNS,
      example: [
        {
          number: "0001",
          type: "01",
          name: "Example A",
          schoolNumber: "010",
          schoolName: "North Elementary",
          classification: "10",
          grade: "KG",
          americanIndian: 1,
          asian: 3,
          pacificIslander: 0,
          hispanic: 20,
          black: 10,
          multiracial: 6,
          white: 20,
          total: 60,
        },
        {
          number: "0001",
          type: "01",
          name: "Example A",
          schoolNumber: "020",
          schoolName: "South Elementary",
          classification: "10",
          grade: "KG",
          americanIndian: 0,
          asian: 2,
          pacificIslander: 0,
          hispanic: 5,
          black: 2,
          multiracial: 1,
          white: 50,
          total: 60,
        },
      ],
    },
  ],
};

export const VOLUNTARY_INPUT: JobInput = {
  id: "voluntary",
  title: "Voluntary districts",
  help: "Districts that chose to take part, with a yes where the department approved it.",
  forms: [
    {
      id: "voluntary",
      title: "Voluntary districts",
      rowIs: "a district that chose to take part",
      columns: VOLUNTARY_COLUMNS,
      example: [{ number: "0003", type: "01", name: "Example C", approved: "Yes" }],
    },
  ],
  optional: true,
};
