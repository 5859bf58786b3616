import type { Route } from "../shell/paneContext";
import { tourWords as words } from "../words/tour";

export type TourId = "finance" | "analyst" | "coordinator";

/** Where a step is shown: a page, with a table of the sample where one is named. */
export interface TourPlace {
  readonly label: string;
  readonly route: Route;
  /** Handed to the page when the workbook has it. */
  readonly table?: string;
}

export interface TourStep {
  readonly title: string;
  readonly text: string;
  readonly place?: TourPlace;
}

export interface Tour {
  readonly id: TourId;
  readonly name: string;
  /** File of the sample that the first step opens. */
  readonly sample: string;
  readonly steps: readonly TourStep[];
}

function tour(id: TourId, sample: string, result: Omit<TourPlace, "label">, functionId: string): Tour {
  const { begin, home, problems, write, cell } = words;
  return {
    id,
    name: words.name[id],
    sample,
    steps: [
      { title: begin, text: words.sample[id] },
      { title: home.title, text: home.text, place: { label: home.show, route: { page: "home" } } },
      {
        title: words.result.title,
        text: words.result[id],
        place: { label: words.result.show, ...result },
      },
      { title: problems.title, text: problems.text },
      { title: write.title, text: write.text },
      {
        title: cell.title,
        text: cell[id],
        place: { label: cell.show, route: { page: "functions", id: functionId } },
      },
    ],
  };
}

/** One tour for each kind of people, over the sample nearest to their work. */
export const tours: Readonly<Record<TourId, Tour>> = {
  finance: tour(
    "finance",
    "achievement-and-integration-budget.xlsx",
    { route: { page: "revenue", job: "revenue-by-district", input: "districts" }, table: "Revenue" },
    "AI_LEVY",
  ),
  analyst: tour(
    "analyst",
    "child-outcomes.xlsx",
    { route: { page: "indicators", code: "7" }, table: "PlanCounts" },
    "COSF_SUMMARY1",
  ),
  coordinator: tour(
    "coordinator",
    "time-limits.xlsx",
    { route: { page: "checks", job: "track-evaluations", input: "records" }, table: "Evaluations" },
    "EVALUATION_STATUS",
  ),
};
