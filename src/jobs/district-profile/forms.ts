import {
  DISTRICT_RESULT_COLUMNS,
  OWN_RESULT_COLUMNS,
  STRATA_COLUMNS,
  TARGET_COLUMNS,
} from "../../monitoring/profile/columns";
import type { JobInput } from "../declaration";

export const RESULTS_INPUT: JobInput = {
  id: "results",
  title: "Results",
  help: "One row a district, measure and year. Percents as they are, as published, or the counts behind them.",
  forms: [
    {
      id: "districts",
      title: "Results of districts",
      rowIs: "a result of one district in one year",
      columns: DISTRICT_RESULT_COLUMNS,
      example: [
        {
          district: "Example A",
          number: "0001",
          type: "01",
          indicator: "5",
          measure: "5A",
          year: "2010",
          numerator: 310,
          denominator: 480,
          stratum: "Rural, small",
        },
        {
          district: "Example B",
          number: "0002",
          type: "01",
          indicator: "1",
          measure: "1",
          year: "2010",
          result: "GE90",
          stratum: "Rural, small",
        },
        { district: "State", indicator: "1", measure: "1", year: "2010", result: 83.4 },
      ],
    },
    {
      id: "one",
      title: "Results of one district by year",
      rowIs: "a result of one year",
      columns: OWN_RESULT_COLUMNS,
      example: [
        { indicator: "5", measure: "5A", year: "2009", result: 61.2 },
        { indicator: "5", measure: "5A", year: "2010", result: 62.7 },
      ],
    },
  ],
};

export const TARGETS_INPUT: JobInput = {
  id: "targets",
  title: "Targets of your own",
  help: "A district's own targets, or targets for measures the plan does not have. They come before the plan's.",
  optional: true,
  forms: [
    {
      id: "targets",
      title: "Targets",
      rowIs: "a target of one year",
      columns: TARGET_COLUMNS,
      example: [
        {
          district: "Example A",
          number: "0001",
          type: "01",
          indicator: "5",
          measure: "5A",
          year: "2010",
          target: 65,
        },
        { indicator: "Attendance", year: "2010", target: 95, better: "at least" },
      ],
    },
  ],
};

export const STRATA_INPUT: JobInput = {
  id: "strata",
  title: "Kinds of districts",
  help: "Which districts are similar: a stratum in your own words, or students and locale, from which strata are made.",
  optional: true,
  forms: [
    {
      id: "strata",
      title: "Districts and their strata",
      rowIs: "a district",
      columns: STRATA_COLUMNS,
      example: [
        { district: "Example A", number: "0001", type: "01", stratum: "", students: 1240, locale: "Rural" },
        { district: "Example B", number: "0002", type: "01", stratum: "", students: 620, locale: "Rural" },
      ],
    },
  ],
};
