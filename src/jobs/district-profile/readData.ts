import { STRATA_COLUMNS, TARGET_COLUMNS } from "../../monitoring/profile/columns";
import { NO_TARGETS, readOwnTargets, type OwnTargets } from "../../monitoring/profile/ownTargets";
import { readResults, type ReadResults } from "../../monitoring/profile/readResults";
import { readStrata } from "../../monitoring/profile/readStrata";
import type { Strata } from "../../monitoring/profile/result";
import { readSizeLimits } from "../../monitoring/profile/strata";
import type { JobContext, JobData, JobProblem, JobTable } from "../declaration";
import { RESULTS_INPUT } from "./forms";

export interface ReadProfileData {
  readonly results: ReadResults;
  readonly targets: OwnTargets;
  readonly strata: Strata;
  /** Where the strata are from, for a note. */
  readonly strataFrom: "nowhere" | "the results" | "your words" | "size and place";
  readonly problems: readonly JobProblem[];
}

export function readResultsTable({ form, rows }: JobTable): ReadResults {
  const columns = RESULTS_INPUT.forms.find(({ id }) => id === form)?.columns ?? [];
  return readResults(rows, columns);
}

export function readProfileData(
  table: JobTable,
  { targets, strata }: JobData,
  { settings }: JobContext,
): ReadProfileData {
  const results = readResultsTable(table);
  const own = targets === undefined ? NO_TARGETS : readOwnTargets(targets.rows, TARGET_COLUMNS);
  const limits = readSizeLimits(settings["sizes"] ?? "");
  const read =
    strata === undefined || limits === undefined
      ? undefined
      : readStrata(strata.rows, STRATA_COLUMNS, results.data.districts, limits);
  const named = new Map([...results.strata, ...(read?.strata ?? [])]);
  return {
    results,
    targets: own,
    strata: named,
    strataFrom:
      named.size === 0
        ? "nowhere"
        : read === undefined || read.strata.size === 0
          ? "the results"
          : read.made
            ? "size and place"
            : "your words",
    problems: [
      ...from("results", results.problems),
      ...from("targets", own.problems),
      ...from("strata", read?.problems ?? []),
      ...(strata !== undefined && limits === undefined
        ? [
            {
              severity: "error",
              message: `Sizes of strata: "${settings["sizes"] ?? ""}" is no list of sizes, so there are no similar districts.`,
              advice: "Write whole numbers going up, with commas between: 500, 1000, 2500.",
            } as const,
          ]
        : []),
    ],
  };
}

function from(input: string, problems: ReadResults["problems"]): readonly JobProblem[] {
  return problems.map((problem) => ({ ...problem, input }));
}
