import { USUAL_MINIMUM } from "../../measures/publishing/usualLimits";
import { schoolYearOf } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { findDistrict } from "../../monitoring/profile/findDistrict";
import { Profiles, type DistrictProfile } from "../../monitoring/profile/profile";
import type { ProfileDistrict } from "../../monitoring/profile/result";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { indexTable, longTable, tableSheet } from "./allDistricts";
import { measureFigure } from "./figures";
import { RESULTS_INPUT, STRATA_INPUT, TARGETS_INPUT } from "./forms";
import { notesOf } from "./notes";
import { page, summary, type PageWords } from "./page";
import { panels } from "./panels";
import { readProfileData, readResultsTable, type ReadProfileData } from "./readData";
import { historyCharts, historyTable, newestTable } from "./tables";
import { tally } from "./words";

const FEWEST = 5;
/** A workbook with more sheets than this nobody turns the pages of. */
const MOST_PAGES = 60;

export const job: Job = {
  id: "district-profile",
  group: "checks",
  title: "District data profile",
  summary:
    "Shows one district's indicators on one printable page: newest results against target, State and similar districts, its place, and the years before. Or all districts at once.",
  inputs: [RESULTS_INPUT, STRATA_INPUT, TARGETS_INPUT],
  settings: [
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District",
      help: "Type a part of its name or number.",
      options: ({ results }) =>
        results === undefined
          ? []
          : readResultsTable(results).data.districts.map((one) => ({
              value: valueOf(one),
              label: one.label,
            })),
    },
    {
      kind: "choice",
      id: "what",
      title: "What to write",
      help: "The page of the district comes as a sheet of its own beside the report.",
      choices: [
        { value: "one", label: "One district's page" },
        { value: "pages", label: "All districts: a list and a page each" },
        { value: "table", label: "All districts: one long table" },
      ],
      default: "one",
      foremost: true,
    },
    {
      kind: "whole",
      id: "minimum",
      from: "minimum-count",
      title: "Smallest group",
      help: "Results of fewer children are hidden, and totals that would give them away. 0 hides nothing: for your own eyes only.",
      default: String(USUAL_MINIMUM),
      minimum: 0,
      maximum: 1000,
    },
    {
      kind: "whole",
      id: "fewest",
      title: "Fewest districts to compare with",
      help: "Neither a total nor a place is given among fewer districts.",
      default: String(FEWEST),
      minimum: 3,
      maximum: 100,
    },
    {
      kind: "text",
      id: "sizes",
      title: "Sizes of strata",
      help: "Where strata are made from students: the smallest size of each band, but the first.",
      default: "500, 1000, 2500, 5000",
    },
  ],
  sources: [
    inPlan("Public reporting by district and District Data Profiles (lines 111-123)"),
    inPlan("Indicator 20, District Data Profile with strata and State data (line 2166)"),
  ],
  compute: (data, context) => (data["results"] === undefined ? NOTHING : computed(data, context)),
};

/** What a person types in a shell: number and type, or the name where the table has no numbers. */
function valueOf({ key, name }: ProfileDistrict): string {
  return key.startsWith("name ") ? name : key;
}

function computed(data: JobData, context: JobContext): JobResult {
  const read = readProfileData(data["results"]!, data, context);
  const { districts } = read.results.data;
  const words: PageWords = {
    minimum: numberSetting(context, "minimum") ?? USUAL_MINIMUM,
    fewestDistricts: numberSetting(context, "fewest") ?? FEWEST,
  };
  const profiles = new Profiles(read.results.data, read.strata, read.targets, words);
  if (districts.length === 0) return { ...NOTHING, problems: read.problems };
  const what = context.settings["what"];
  return what === "pages" || what === "table"
    ? allDistricts(
        read,
        districts.map((one) => profiles.of(one)),
        what,
        words,
      )
    : oneDistrict(read, profiles, context.settings["district"] ?? "", words);
}

function oneDistrict(read: ReadProfileData, profiles: Profiles, typed: string, words: PageWords): JobResult {
  const { districts } = read.results.data;
  const found = typed === "" ? undefined : findDistrict(districts, typed);
  if (found !== undefined && found.kind !== "district") {
    const several = found.kind === "several" ? found.districts.slice(0, 8).map(({ label }) => label) : [];
    return {
      ...NOTHING,
      problems: [
        {
          severity: "error",
          message:
            found.kind === "several"
              ? `Several districts fit "${typed}": ${several.join("; ")}${found.districts.length > 8 ? " and more" : ""}.`
              : `The table of results has no row of "${typed}".`,
          advice: "Pick a district of the list, or write its number with its type.",
        },
        ...read.problems,
      ],
    };
  }
  const profile = profiles.of(found?.district ?? districts[0]!);
  const { measures, district, stratum } = profile;
  const strata = stratum !== undefined;
  if (measures.length === 0) {
    return {
      ...NOTHING,
      problems: [
        {
          severity: "error",
          input: "results",
          message: `No row of ${district.label} can be read.`,
          advice: "Correct the rows named below, or pick another district.",
        },
        ...read.problems,
      ],
    };
  }
  const picture = panels(profile);
  return {
    ...NOTHING,
    figures: [...tallyFigures(profile), ...measures.map((one) => measureFigure(one))],
    tables: [newestTable(profile), ...measures.map((one) => historyTable(one, strata))],
    charts: historyCharts(profile, strata),
    pictures: picture === undefined ? [] : [picture],
    problems: read.problems,
    notes: notesOf(read, words, strata),
    sheets: [page(profile, words)],
  };
}

function tallyFigures({ measures }: DistrictProfile): readonly Figure[] {
  const { met, notMet } = tally(measures);
  return [
    {
      id: "met",
      title: "Targets met, newest results",
      unit: "count",
      outcome: value(met),
      verdict: {
        text: summary(measures),
        tone: met + notMet === 0 ? "plain" : notMet === 0 ? "good" : "warning",
      },
    },
    { id: "not-met", title: "Targets not met", unit: "count", outcome: value(notMet) },
  ];
}

function allDistricts(
  read: ReadProfileData,
  profiles: readonly DistrictProfile[],
  what: "pages" | "table",
  words: PageWords,
): JobResult {
  const index = indexTable(profiles);
  const strata = profiles.some(({ stratum }) => stratum !== undefined);
  const sized = profiles.filter(({ measures }) => measures.length > 0);
  const written = sized.slice(0, MOST_PAGES);
  const limit =
    written.length < sized.length
      ? [
          `Pages are written for the first ${MOST_PAGES} of ${sized.length} districts by name, so that the workbook can still be used. The list has them all; make the page of any other one by picking it.`,
        ]
      : [];
  const newest = Math.max(...profiles.flatMap(({ measures }) => measures.map((one) => one.newest.ffy)));
  const years = Number.isFinite(newest) ? `The newest year is ${schoolYearOf(newest)}.` : "";
  return {
    ...NOTHING,
    figures: [
      { id: "districts", title: "Districts", unit: "count", outcome: value(profiles.length) },
      ...(what === "pages"
        ? [{ id: "pages", title: "Pages written", unit: "count", outcome: value(written.length) } as const]
        : []),
    ],
    tables: [index],
    problems: read.problems,
    notes: [...limit.map((text) => ({ text })), ...notesOf(read, words, strata)],
    sheets:
      what === "pages"
        ? [
            tableSheet("Districts", "List of district profiles", [years, ...limit], index),
            ...written.map((profile) => page(profile, words)),
          ]
        : [tableSheet("All districts", "Profiles of all districts", [years], longTable(profiles))],
  };
}
