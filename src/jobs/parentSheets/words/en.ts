import { AGREEMENT_LABELS } from "../../../measures/survey/agreementWords";
import type { ParentWords } from "./parentWords";

/** What parents read in English. Beside each of these stands the same in es.ts. */
export const en: ParentWords = {
  language: "en",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  date: (month, day, year) => `${month} ${day}, ${year}`,
  page: { page: "Page", of: "of" },
  answers: new Map([...AGREEMENT_LABELS].map(([count, labels]) => [count, labels.map(begunWithCapital)])),
  labels: [
    "Giving me a say in planning for my child",
    "Help so that I can come to meetings",
    "Talking over the statewide tests with me",
    "Talking over the adaptations my child needs",
    "Writing down my worries and wishes",
    "Reasons for time away from the regular class",
    "Naming groups that support parents",
    "Asking me how well the services work",
    "An evaluation report that I can follow",
    "Letters and papers that I can follow",
    "Teachers I can reach",
    "Being part of the team",
    "Wanting to hear my ideas",
    "Kindness to children with disabilities",
    "Bringing me into decisions",
    "Honoring the culture of our home",
    "Making my rights clear",
    "Somebody to turn to with questions",
    "News of progress toward the IEP goals",
    "A choice of services",
    "Courses for parents about special education",
    "Several ways to reach teachers",
    "Help to take an active part",
    "Naming agencies that help after school ends",
    "Explaining what I can do when I disagree",
    "Easy moves between grades and programs",
    "Working together with local agencies",
    "Mental health help for my child",
  ],
  form: {
    sheet: "Survey form",
    title: "Survey for parents: special education",
    from: (office) => `From ${office}`,
    about:
      "This survey is for parents and guardians of children who receive special education services. It asks how well the school works together with you.",
    how: "Think of this school year. For each line, say how much you agree. There are no right or wrong answers. If a line does not fit your child, leave it blank. The IEP is the Individualized Education Program of your child.",
    howToMark: "Mark one circle in each line.",
    choice:
      "You choose whether to answer. Your answer does not change the services that your child receives.",
    returnBy: (date) => `Please send it back by ${date}.`,
    questions: (contact) => `Questions, or help in another language: ${contact}`,
    formNumber: "Form number: ____________",
    table: "How much do you agree?",
    number: "No.",
    lead: "At my child's school, this is done well:",
    ownLead: "Statement",
    thanks: "Thank you for your answers.",
  },
  invitation: {
    sheet: "Invitation",
    title: "An invitation to parents",
    greeting: "Dear parent or guardian:",
    why: (office) =>
      `${office ?? "Your school district"} would like to know how well the school works together with you. You know your child best, and your answers help us do better.`,
    chosen: "You receive this letter because your child receives special education services.",
    what: (questions) =>
      `With this letter comes a survey with ${questions} questions. For each you say how much you agree.`,
    choice:
      "You choose whether to answer. You may skip a question. Your answers do not change the services that your child receives.",
    private:
      "We put your answers together with those of other families, and we show results for groups of families only.",
    returnBy: (date) => `Please send the survey back by ${date}.`,
    help: (contact) =>
      `If you would like the survey in another language, or somebody to read it to you, tell us.${contact === undefined ? "" : ` You reach us here: ${contact}`}`,
    thanks: "Thank you for helping us.",
    signed: "Signature: ______________________________",
  },
  result: {
    sheet: "Result for parents",
    title: "What parents told us about special education",
    about: (office, schoolYear) =>
      office === undefined ? `School year ${schoolYear}` : `${office}, school year ${schoolYear}`,
    asked: "What we asked",
    askedText: (questions) =>
      `We asked parents and guardians of children who receive special education services how well the school works together with them. The survey has ${questions} questions. For each, parents said how much they agree.`,
    counted: "How we counted",
    yesByAgreement: (percent) =>
      `A survey counts as a "yes" when the parent agreed with at least ${percent} percent of the questions answered.`,
    yesByMean: (cut, answers) =>
      `A survey counts as a "yes" when its average answer is ${cut} or more. The answers run from 1, the least agreement, to ${answers}.`,
    yesByMeasure: (cut) =>
      `A survey counts as a "yes" when all its answers together reach ${cut} or more on the scale of the survey.`,
    atLeastAnswered: (answers) => `Surveys with fewer than ${answers} answers are not counted.`,
    who: "Who answered",
    cameBack: (forms, one) => (one ? "1 survey came back." : `${forms} surveys came back.`),
    canCount: (counted, one) => (one ? "We were able to count 1." : `We were able to count ${counted}.`),
    ofAll: (parents) => `There are ${parents} parents in all.`,
    found: "What we found",
    foundText: (yes, counted, percent) =>
      `${percent} percent of the parents (${yes} of ${counted}) said that the school helps them take part in the education of their child.`,
    interval: (confidence, low, high) =>
      `Not every parent answered. We can be quite sure (${confidence} percent) that the number for all parents lies between ${low} and ${high} percent.`,
    likeThem: "This holds if the parents who did not answer think like those who did.",
    goal: (goal) => `The State's goal for this year is ${goal} percent or more.`,
    reached: "The result reaches the goal.",
    notReached: "The result does not reach the goal yet.",
    noGoal: "The State set no goal for this year.",
    tooFew: (smallest) =>
      `Fewer than ${smallest} surveys could be counted. To protect families we do not show a result.`,
    picture: {
      title: "Parents who said that the school helps them take part",
      result: "Result",
      goal: "Goal",
      between: (low, high) => `between ${low} and ${high}`,
      describe: (percent, low, high, goal) =>
        `A bar from 0 to 100 percent: the result is ${percent} percent, with a line from ${low} to ${high} percent.${goal === undefined ? "" : ` The goal is at ${goal} percent.`}`,
    },
    groups: "Groups of families",
    groupsText:
      "The table shows the result for groups of families, by what the school knows of the child. Small groups can differ by chance; look at the last column.",
    hiddenText: (smallest) =>
      `To protect families we show no numbers for groups with fewer than ${smallest} surveys. Sometimes we leave out another group too, so that nobody can work out the number of a small one.`,
    kind: "Characteristic",
    group: "Group",
    forms: "Surveys counted",
    percent: "Percent yes",
    range: "Likely between (percent)",
    notShown: "not shown",
    noForm: "no survey counted",
    between: (low, high) => `${low} and ${high}`,
    traits: {
      district: "District",
      race: "Race or ethnicity",
      grade: "Grade",
      age: "Age",
      disability: "Disability",
    },
    groupNames: new Map([["not said", "Not said"]]),
    next: "What happens next",
    nextState:
      "The State puts the answers of all districts together in its yearly report on special education, which everybody may read.",
    nextDistrict: "Staff and parents can look at this result together and choose what to do better.",
    nextTeam:
      "You may ask for a meeting of the team of your child's Individualized Education Program (IEP) at any time.",
    contact: (contact) => `Questions or ideas? You reach us here: ${contact}`,
  },
};

function begunWithCapital(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
