import type { ReportCell, ReportSheet } from "../../sheets/reportSheet";
import { DATES } from "../findingTables/findingsSheet";
import { isOpen, stepsOf, type FindingGroup, type PlanStep } from "./groups";

/** What a plan usually needs, in our words; a district changes and adds. */
const USUAL_STEPS = [
  ["Correct each record named in the findings.", "The corrected pages of each record."],
  [
    "Find out why it happened, and change the procedure behind it.",
    "The cause in a sentence, and the new procedure.",
  ],
  ["Train those who do this work.", "Agenda, day, and who was there."],
  [
    "Look at newer records, and show that they meet the requirement.",
    "The list of newer records and what was found in each.",
  ],
] as const;

/** The corrective action plan to fill in: the steps there are, and proposed ones where open findings have none. */
export function planSheet(groups: readonly FindingGroup[], steps: readonly PlanStep[]): ReportSheet {
  const rows = groups.flatMap((group): readonly (readonly ReportCell[])[] => {
    const own = stepsOf(steps, group);
    const count = group.findings.length;
    if (own.length > 0) {
      return own.map((step, at) => [
        group.district,
        group.requirement,
        step.step ?? String(at + 1),
        step.activity ?? null,
        step.who ?? null,
        step.due ?? null,
        step.evidence ?? null,
        step.done ?? null,
        step.standing.lacks.length > 0 && step.standing.status === "not complete"
          ? `lacks ${step.standing.lacks.join(", ")}`
          : step.standing.status,
        null,
        count,
        group.limit ?? null,
      ]);
    }
    if (!group.findings.some(isOpen)) return [];
    return USUAL_STEPS.map(([activity, example], at) => [
      group.district,
      group.requirement,
      String(at + 1),
      activity,
      null,
      null,
      null,
      null,
      "proposed",
      example,
      count,
      group.limit ?? null,
    ]);
  });
  return {
    name: "Corrective action plan",
    label: "Corrective action plan",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Corrective action plan" },
      {
        kind: "text",
        style: "body",
        text: "One row a step. Say what is done, who is responsible, by when, and what shows it; then give this sheet to the job again. Proposed steps are ours: change them, remove them, add your own. No dates are proposed: all of it, and its verification, has to fit before One year ends.",
      },
      {
        kind: "table",
        id: "plan",
        title: "Steps",
        columns: [
          { title: "District", format: "text", width: 22 },
          { title: "Requirement", format: "typedText", width: 16 },
          { title: "Step", format: "typedText", width: 6 },
          { title: "What is done", format: "text", width: 46 },
          { title: "Who is responsible", format: "text", width: 22 },
          { title: "By when", format: "date", width: 12, rule: dateRule("By when") },
          { title: "Evidence", format: "text", width: 36 },
          { title: "Done on", format: "date", width: 12, rule: dateRule("Done on") },
          { title: "Stands", format: "text", width: 24 },
          { title: "Evidence, for example", format: "text", width: 36 },
          { title: "Findings in the group", format: "count", width: 10 },
          { title: "One year ends", format: "date", width: 12 },
        ],
        rows,
      },
    ],
  };
}

function dateRule(title: string) {
  return { kind: "date" as const, ...DATES, message: `${title}: write a date, such as 3/15/2027.` };
}
