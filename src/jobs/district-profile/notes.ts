import type { Note } from "../../indicators/declaration";
import { inPlan } from "../../law/sources";
import type { PageWords } from "./page";
import type { ReadProfileData } from "./readData";

const STRATA_WORDS: Readonly<Record<ReadProfileData["strataFrom"], string>> = {
  nowhere:
    "There are no similar districts: give a stratum with the results, or a table of kinds of districts. Places are among all districts.",
  "the results": "Similar districts are those with the same words in the column of strata of the results.",
  "your words": "Similar districts are those with the same stratum in the table of kinds of districts.",
  "size and place":
    "Similar districts were made from the table of kinds of districts: the same locale, where it has one, and the same band of students. The bands are a setting; the plan does not say how its strata were made.",
};

export function notesOf(read: ReadProfileData, words: PageWords, strata: boolean): readonly Note[] {
  return [
    {
      text: "A result is held against the target of exactly its year, unrounded. The plan's targets are the State's: a district is held against them as its District Data Profile was.",
      source: inPlan("District Data Profiles (lines 111-123)"),
    },
    {
      text: "Where the table has a row of the State, that is the State's result. Else all districts' counts are added up; a table with some of the districts gives another number than the State's. Where most districts have percents only, the middle district stands in: percents are never averaged.",
    },
    { text: strata ? STRATA_WORDS[read.strataFrom] : STRATA_WORDS.nowhere },
    {
      text: "3A, 4A, 4B, 9 and 10 are shares of districts. A district's own rate or finding is shown for them and not held against the plan's target.",
    },
    {
      text: "The 95% range (Wilson's score interval) shows how far a result of so few children may swing from year to year. The children are all there are, so it is no sampling error.",
    },
    ...(words.minimum > 1
      ? [
          {
            text: `Results of fewer than ${words.minimum} children are hidden. A total is hidden where it would give a hidden result away, for a reader who has the pages of all other districts. Small numerators, and the same children in other tables, are not looked at.`,
          },
        ]
      : [{ text: "Nothing is hidden. Do not publish this." }]),
    ...(read.results.ownMeasures.length > 0
      ? [
          {
            text: `Not a measure of the plan, so without its target: ${read.results.ownMeasures.slice(0, 12).join("; ")}${read.results.ownMeasures.length > 12 ? " and more" : ""}.`,
          },
        ]
      : []),
  ];
}
