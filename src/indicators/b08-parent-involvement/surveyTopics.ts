/*
 * What the 28 questions of the State's parent survey are about (plan, appendix, lines 2283-2352), one topic each, so that tables and
 * pictures can name them. The topics are ours: short, and not the words of the questions, which belong to the survey's makers.
 */
export const SURVEY_TOPICS: readonly string[] = [
  "say in planning",
  "help to attend meetings",
  "statewide tests talked over",
  "adaptations talked over",
  "worries written down",
  "reasons for time apart",
  "parent groups named",
  "feedback wanted",
  "evaluation easy to follow",
  "papers easy to follow",
  "teachers within reach",
  "part of the team",
  "ideas wanted",
  "care for families",
  "drawn into decisions",
  "home culture honored",
  "rights made clear",
  "contact for questions",
  "news of progress",
  "choice of services",
  "courses for parents",
  "ways to reach teachers",
  "help to take part",
  "adult agencies named",
  "ways to object",
  "moves between programs",
  "work with local agencies",
  "mental health help",
];
