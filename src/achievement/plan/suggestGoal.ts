import { fiscalYearNamed } from "../fiscalYearText";
import type { Direction, Goal } from "./goal";
import { directionOfNumbers } from "./goal";
import { goalKindsIn } from "./goalKindOf";

/** The parts of a goal's sentence, to be confirmed by a person, and what the sentence leaves open. */
export interface GoalSuggestion {
  readonly goal: Goal;
  /** Each one a question, in the order of the goal's parts. */
  readonly questions: readonly string[];
}

const UP = /\b(increas\w*|rais\w+|grow\w*|improv\w+|expand\w*|rise|rises)\b/i;
const DOWN = /\b(decreas\w*|reduc\w+|lower\w*|clos(?:e|es|ing)|narrow\w*|shrink\w*|cut|cuts|fall|falls)\b/i;
/** "2022-23", "2022-2023", 2026; not a part of a longer number. */
const YEAR =
  /(?<![\d.])((?:19|20)\d{2}(?:\s*[-/\u2013]\s*(?:(?:19|20)\d{2}|\d{2})(?!\d))?)(?![\d%]|\.\d|\s*percent)/g;
/** A number with its percent sign, if it has one. */
const NUMBER =
  /(?<![\w.-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\s*%|\s*percent(?:age points?)?\b)?(?![\w.]*\d)/gi;
const GRADE =
  /\b(?:grades?\s+(?:k|\d{1,2})(?:\s*(?:-|\u2013|to|through)\s*\d{1,2})?|(?:k|\d{1,2})\s*-\s*\d{1,2}(?=\s+(?:students|grade))|\d{1,2}(?:st|nd|rd|th)[\s-]+grade(?:rs)?|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[\s-]+grade(?:rs)?|kindergarten|high school|middle school|elementary)\b/i;
const GROUPS: readonly RegExp[] = [
  /\bBIPOC\b/,
  /\bAmerican Indian(?:\/Alaska\w* Native)?\b/i,
  /\b(?:Black|African American)\b/i,
  /\b(?:Hispanic|Latino|Latina|Latinx)\b/i,
  /\bAsian\b/i,
  /\bstudents of color\b/i,
  /\bprotected(?: class)? students\b/i,
  /\b(?:FRPL|FRL|FRP|free (?:and|or|\/) ?reduced)(?:[- ]?(?:eligible|price))?\b/i,
  /\b(?:low[- ]income)\b/i,
];

interface Found {
  readonly value: number;
  readonly percent: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a goal's sentence: verb, kind, group, grade, and two numbers with their years. Nothing is guessed: where the sentence has no
 * two numbers, or a number without a year, the part stays open and is asked for.
 */
export function suggestGoal(sentence: string): GoalSuggestion {
  const text = sentence.replace(/\s+/g, " ").trim();
  const questions: string[] = [];
  const kinds = goalKindsIn(text);
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  if (kind === undefined) {
    questions.push(
      kinds.length === 0
        ? "Which kind of goal is it: achievement, integration or teachers?"
        : `Which kind of goal is it? Its words fit ${kinds.join(" and ")}.`,
    );
  }
  const direction = directionIn(text);
  const groups = GROUPS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  if (groups.length > 1) questions.push(`Which group is it about: ${groups.join(" or ")}?`);
  const grade = GRADE.exec(text)?.[0];
  const figures = figuresIn(text, questions);
  const measure = measureIn(text, figures.from);
  if (measure === undefined) questions.push("What is measured?");
  const goal: Goal = {
    ...(kind === undefined ? {} : { kind }),
    ...(measure === undefined ? {} : { measure }),
    ...(groups.length === 1 ? { group: groups[0]! } : {}),
    ...(grade === undefined ? {} : { grade }),
    ...(direction === undefined ? {} : { direction }),
    ...figures.parts,
  };
  const numbers = directionOfNumbers(goal);
  if (direction === undefined && numbers !== undefined) {
    questions.push(`Is the number meant to ${numbers === "up" ? "rise" : "fall"}, as the two numbers do?`);
  } else if (direction !== undefined && numbers !== undefined && direction !== numbers) {
    questions.push("The verb and the numbers go different ways: which is the baseline?");
  }
  return { goal, questions };
}

function directionIn(text: string): Direction | undefined {
  const up = UP.test(text);
  const down = DOWN.test(text);
  return up === down ? undefined : up ? "up" : "down";
}

/** The two numbers that are neither years nor grades, and the year after each, before the next number. */
function figuresIn(
  text: string,
  questions: string[],
): { readonly parts: Partial<Goal>; readonly from: number } {
  const years = [...text.matchAll(YEAR)].flatMap((match) => {
    const year = fiscalYearNamed(match[1]!);
    return year === undefined ? [] : [{ year, from: match.index, to: match.index + match[0].length }];
  });
  const grades = [...text.matchAll(new RegExp(GRADE.source, "gi"))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const taken = (from: number) => [...years, ...grades].some((one) => from >= one.from && from < one.to);
  const numbers = [...text.matchAll(NUMBER)]
    .map((match): Found => ({
      value: Number(match[1]!.replaceAll(",", "")),
      percent: match[2] !== undefined,
      from: match.index,
      to: match.index + match[0].length,
    }))
    .filter(({ from }) => !taken(from));
  // "8.9 to 7.4%" says percent once; a count among percents is something else.
  const percents = numbers.filter(({ percent }) => percent);
  const [first, second, ...more] = percents.length >= 2 ? percents : numbers;
  if (first === undefined || second === undefined || more.length > 0) {
    const many =
      first === undefined ? "no number" : second === undefined ? "one number" : "more than two numbers";
    questions.push(`What are baseline and target? The sentence has ${many}.`);
    return { parts: {}, from: first?.from ?? text.length };
  }
  const yearAfter = (from: number, until: number) =>
    years.filter((one) => one.from >= from && one.from < until);
  const baselineYears = yearAfter(first.to, second.from);
  const targetYears = yearAfter(second.to, text.length);
  if (baselineYears.length !== 1) questions.push("Which year is the baseline of?");
  if (targetYears.length !== 1) questions.push("Which year is the target for?");
  const isPercent = first.percent || second.percent;
  if (!isPercent) questions.push("Are the numbers percents?");
  return {
    from: first.from,
    parts: {
      baselineValue: first.value,
      targetValue: second.value,
      ...(isPercent ? { unit: "percent" as const } : {}),
      ...(baselineYears.length === 1 ? { baselineYear: baselineYears[0]!.year } : {}),
      ...(targetYears.length === 1 ? { targetYear: targetYears[0]!.year } : {}),
    },
  };
}

/** What stands before the first number, without the verb and small words at either end. */
function measureIn(text: string, until: number): string | undefined {
  let words = text.slice(0, until).trim();
  for (let before = ""; before !== words;) {
    before = words;
    words = words
      .replace(/(?:^|\s)(?:from|of|at|is|was|by|>=|at least|[(:,])$/i, "")
      .replace(/^(?:to|the|a|we will|will|%|percent(?:age)?|of)\s+/i, "")
      .replace(
        /^(?:increas\w*|rais\w+|grow|improv\w+|decreas\w*|reduc\w+|lower|close|closing|narrow)\s+/i,
        "",
      )
      .trim();
  }
  return words.length >= 3 ? words : undefined;
}
