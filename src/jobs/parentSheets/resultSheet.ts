import type { DecisionKind } from "../../measures/surveyDecision";
import type { ReportBlock, ReportCell, ReportSheet, TextBlock } from "../../sheets/reportSheet";
import { LANGUAGE_NAMES } from "./languages";
import { resultPicture } from "./resultPicture";
import { shownCount, shownPercent, shownTyped } from "./shownNumbers";
import type { ParentWords } from "./words/parentWords";

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A result of the survey, as far as parents are told. */
export interface ResultForParents {
  readonly office: string | undefined;
  readonly contact: string | undefined;
  /** "2012-2013". */
  readonly schoolYear: string;
  readonly questions: number;
  readonly answers: number;
  readonly rule: { readonly kind: DecisionKind; readonly cut: number; readonly minimumAnswered: number };
  readonly forms: number;
  readonly decided: { readonly yes: number; readonly counted: number; readonly interval: Ends };
  /** In percent, as chosen. */
  readonly confidence: number;
  readonly parents: number | undefined;
  readonly goal: number | undefined;
  readonly reached: boolean;
  readonly smallest: number;
  readonly groups: readonly GroupForParents[];
}

export interface GroupForParents {
  /** Id of the characteristic's column. */
  readonly trait: string;
  readonly group: string;
  readonly yes: number;
  readonly counted: number;
  readonly interval: Ends | undefined;
  readonly hidden: boolean;
}

/** What came out of the survey, in plain words for those who answered it. Nothing about single families. */
export function resultSheet(words: ParentWords, result: ResultForParents): ReportSheet {
  const { result: said, language } = words;
  return {
    name: said.sheet,
    label: `Result for parents in ${LANGUAGE_NAMES[language]}`,
    language,
    print: { pageWords: words.page },
    blocks: [
      line("title", said.title),
      line("body", said.about(result.office, result.schoolYear)),
      line("heading", said.asked),
      line("body", said.askedText(shownCount(result.questions))),
      line("heading", said.who),
      line("body", whoAnswered(words, result)),
      ...foundBlocks(words, result),
      ...groupBlocks(words, result),
      line("heading", said.next),
      line("body", said.nextState),
      line("body", said.nextDistrict),
      line("body", said.nextTeam),
      ...(result.contact === undefined ? [] : [line("body", said.contact(result.contact))]),
    ],
  };
}

/** Fewer surveys than the smallest group: what they say is nobody's to read. */
function isTooFew({ decided, smallest }: ResultForParents): boolean {
  return decided.counted < Math.max(1, smallest);
}

function whoAnswered({ result: said }: ParentWords, result: ResultForParents): string {
  const { forms, decided, parents } = result;
  return [
    said.cameBack(shownCount(forms), forms === 1),
    ...(isTooFew(result) ? [] : [said.canCount(shownCount(decided.counted), decided.counted === 1)]),
    ...(parents === undefined ? [] : [said.ofAll(shownCount(parents))]),
  ].join(" ");
}

function foundBlocks(words: ParentWords, result: ResultForParents): ReportBlock[] {
  const { result: said } = words;
  const { decided, goal, parents } = result;
  const heading = line("heading", said.found);
  if (isTooFew(result)) return [heading, line("body", said.tooFew(shownCount(Math.max(1, result.smallest))))];
  const { yes, counted, interval } = decided;
  const percent = (100 * yes) / counted;
  const limits = goal === undefined ? [] : [goal];
  const shown = (value: number): string => shownPercent(value, limits);
  const everybody = parents !== undefined && counted >= parents;
  return [
    heading,
    line("body", said.foundText(shownCount(yes), shownCount(counted), shown(percent))),
    ...(everybody
      ? []
      : [
          line(
            "body",
            `${said.interval(shownTyped(result.confidence), shown(interval.low), shown(interval.high))} ${said.likeThem}`,
          ),
        ]),
    line(
      "body",
      goal === undefined
        ? said.noGoal
        : `${said.goal(shownTyped(goal))} ${result.reached ? said.reached : said.notReached}`,
    ),
    resultPicture(words, percent, interval, goal),
    line("heading", said.counted),
    line("body", howCounted(words, result)),
  ];
}

function howCounted({ result: said }: ParentWords, { rule, answers }: ResultForParents): string {
  const cut = shownTyped(rule.cut);
  const yes = {
    "agree-share": () => said.yesByAgreement(cut),
    mean: () => said.yesByMean(cut, shownCount(answers)),
    measure: () => said.yesByMeasure(cut),
  }[rule.kind]();
  return rule.minimumAnswered > 1 ? `${yes} ${said.atLeastAnswered(shownCount(rule.minimumAnswered))}` : yes;
}

function groupBlocks(words: ParentWords, result: ResultForParents): ReportBlock[] {
  const { result: said } = words;
  if (result.groups.length === 0 || isTooFew(result)) return [];
  return [
    line("heading", said.groups),
    line("body", said.groupsText),
    {
      kind: "table",
      id: "groups",
      title: said.groups,
      columns: [
        { title: said.kind, format: "text", width: 22 },
        { title: said.group, format: "text", width: 43 },
        { title: said.forms, format: "count", width: 12 },
        { title: said.percent, format: "percent1", width: 12 },
        { title: said.range, format: "text", width: 15 },
      ],
      rows: result.groups.map((group) => groupRow(words, group)),
    },
    ...(result.groups.some(({ hidden }) => hidden)
      ? [line("note", said.hiddenText(shownCount(result.smallest)))]
      : []),
  ];
}

function groupRow(
  { result: said }: ParentWords,
  { trait, group, yes, counted, interval, hidden }: GroupForParents,
): ReportCell[] {
  const names = [said.traits[trait] ?? trait, said.groupNames.get(group.toLowerCase()) ?? group];
  if (hidden) return [...names, said.notShown, said.notShown, said.notShown];
  if (counted === 0) return [...names, 0, said.noForm, said.noForm];
  return [
    ...names,
    counted,
    (100 * yes) / counted,
    interval === undefined
      ? said.noForm
      : said.between(shownPercent(interval.low), shownPercent(interval.high)),
  ];
}

function line(style: TextBlock["style"], text: string): TextBlock {
  return { kind: "text", style, text };
}
