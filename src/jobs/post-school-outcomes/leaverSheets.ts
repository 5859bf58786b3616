import type { ReportBlock, ReportSheet } from "../../sheets/reportSheet";
import type { Leaver } from "./readLeavers";
import type { SortedLeaver, SortedLeavers } from "./sortLeavers";
import { nameCategory } from "./tables";

/** Every leaver with the category and why, those not engaged, and those who were not reached. Not for publication. */
export function leaverSheet(
  { counted, open }: SortedLeavers,
  all: readonly Leaver[],
  groups: readonly string[],
): ReportSheet {
  const idle = counted.filter(({ category }) => category.category === 0);
  const others = all.filter(({ facts }) => facts === undefined);
  return {
    name: "Leavers by category",
    label: "Leavers and their categories",
    blocks: [
      { kind: "text", style: "title", text: "Leavers and their categories" },
      {
        kind: "text",
        style: "warning",
        text: "This sheet is about single persons. Keep it as safe as student records, and publish none of it.",
      },
      listOf("counted", "Respondents", [...counted, ...open], groups, ({ category }) => [
        category.category === undefined ? "not known yet" : nameCategory(category.category),
        category.category === undefined ? `ask: ${category.missing.join("; ")}` : category.because.join("; "),
      ]),
      ...(idle.length > 0
        ? [
            listOf("idle", "Not engaged", idle, groups, ({ category }) => [
              "Not engaged",
              category.because.join("; "),
            ]),
          ]
        : []),
      ...(others.length > 0
        ? [
            listOf(
              "nonrespondents",
              "Did not answer",
              others.map((leaver) => ({ leaver })),
              groups,
              ({ leaver }) => [leaver.response, ""],
            ),
          ]
        : []),
    ],
  };
}

function listOf<T extends { readonly leaver: SortedLeaver["leaver"] }>(
  id: string,
  title: string,
  list: readonly T[],
  groups: readonly string[],
  say: (one: T) => readonly [string, string],
): ReportBlock {
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: "Leaver", format: "typedText" },
      ...groups.map((group) => ({ title: group, format: "text" as const })),
      { title: id === "nonrespondents" ? "Survey" : "Category", format: "text" },
      { title: id === "nonrespondents" ? "Remark" : "Because", format: "text", width: 60 },
    ],
    rows: list.map((one) => [one.leaver.name, ...one.leaver.groups, ...say(one)]),
  };
}
