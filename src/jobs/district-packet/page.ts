import { POINTS_ABOVE } from "../../achievement/eligibility/isolationRules";
import { PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { keyOf, nameOf } from "../../achievement/eligibility/districtKey";
import type { Citation } from "../../law/citation";
import { newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { isoDate, nameDate } from "../../measures/dates";
import { shortName } from "../programTables/districtNames";
import type { ReportSheet } from "../../sheets/reportSheet";
import { budgetPart, revenuePart } from "./moneyParts";
import { body, note } from "./pageParts";
import { datesPart, goalsPart } from "./planParts";
import type { Given, PacketRun } from "./read";
import { statusPart } from "./statusPart";

/** What each optional table would add to the page. */
const ADDS: Readonly<Record<keyof Given, string>> = {
  adjacency: "status, neighbors and map (adjoining districts, one row a pair)",
  schools: "racially identifiable schools (schools by grade)",
  revenue: "revenue, aid and levy (revenue figures, one row a district and year)",
  budget: "budget ratios (a budget, one row an expenditure, with one district picked)",
  goals: "goals (goals and results, one row a goal)",
  deadlines: "deadlines (plans and hearings, one row a district)",
};

/** One district on one printed page. */
export function packetPage(packet: PacketRun, district: DistrictResult): ReportSheet {
  const { fy, asOf, given } = packet;
  const name = nameOf(district.name);
  const parts = [revenuePart, budgetPart, datesPart, goalsPart].map((part) => part(packet, district));
  const missing = (Object.keys(ADDS) as (keyof Given)[]).filter((id) => !given[id]);
  const sources = [
    ...(given.adjacency ? [newest(POINTS_ABOVE)!.source, newest(PROTECTED_GROUPS)!.source] : []),
    ...parts.flatMap((part) => part.sources),
  ];
  return {
    name: `${keyOf(district.name)} ${shortName(district.name.name)}`.trim().slice(0, 31).trim(),
    label: `Board packet: ${name}`,
    print: {
      onePage: true,
      header: `Achievement and Integration: ${name}`,
      footer: `As of ${isoDate(asOf)}, FY ${fy}. Minnesota Indicators for Excel.`,
    },
    blocks: [
      { kind: "text", style: "title", text: name },
      body(`Achievement and Integration, ${nameFiscalYear(fy)}. As of ${nameDate(asOf)}.`),
      ...statusPart(packet, district),
      ...parts.flatMap(({ blocks }) => blocks),
      ...(missing.length === 0
        ? []
        : [note(`Not on this page, for want of a table: ${missing.map((id) => ADDS[id]).join("; ")}.`)]),
      note(`Sources: ${sourceLine(sources)}.`),
    ],
  };
}

/** Each document once, with its places; those whose words nobody has seen are marked. */
function sourceLine(sources: readonly Citation[]): string {
  const places = new Map<string, Set<string>>();
  for (const { source, at, compareWithSource } of sources) {
    const place = compareWithSource === true ? `${at} (compare with the statute)` : at;
    places.set(source.title, (places.get(source.title) ?? new Set()).add(place));
  }
  return [...places].map(([title, at]) => `${title}: ${[...at].join(", ")}`).join("; ");
}
