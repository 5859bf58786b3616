/**
 * Everything parents read on sheets and in files: one catalogue for each language, of this type, so that a sentence that is not there yet
 * does not compile. Numbers come in as they are printed; both languages print them as in the United States.
 */
export interface ParentWords {
  /** For lang attributes. */
  readonly language: "en" | "es";
  /** Twelve, January first, as they stand inside a date. */
  readonly months: readonly string[];
  readonly date: (month: string, day: number, year: number) => string;
  readonly page: { readonly page: string; readonly of: string };
  /** Answers by how many a question has, the least agreement first; begun with a capital. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** Ours, one for each question of the State's survey by its number; not the words of its questions. */
  readonly labels: readonly string[];
  readonly form: {
    /** Of the sheet: at most 31 characters. */
    readonly sheet: string;
    readonly title: string;
    readonly from: (office: string) => string;
    readonly about: string;
    readonly how: string;
    readonly howToMark: string;
    readonly choice: string;
    readonly returnBy: (date: string) => string;
    readonly questions: (contact: string) => string;
    readonly formNumber: string;
    readonly table: string;
    readonly number: string;
    /** Above the labels: what a parent is asked to agree with. */
    readonly lead: string;
    /** The same above questions that the district gave. */
    readonly ownLead: string;
    readonly thanks: string;
  };
  readonly invitation: {
    readonly sheet: string;
    readonly title: string;
    readonly greeting: string;
    readonly why: (office: string | undefined) => string;
    readonly chosen: string;
    readonly what: (questions: number) => string;
    readonly choice: string;
    readonly private: string;
    readonly returnBy: (date: string) => string;
    readonly help: (contact: string | undefined) => string;
    readonly thanks: string;
    readonly signed: string;
  };
  readonly result: {
    readonly sheet: string;
    readonly title: string;
    readonly about: (office: string | undefined, schoolYear: string) => string;
    readonly asked: string;
    readonly askedText: (questions: string) => string;
    readonly counted: string;
    readonly yesByAgreement: (percent: string) => string;
    readonly yesByMean: (cut: string, answers: string) => string;
    readonly yesByMeasure: (cut: string) => string;
    readonly atLeastAnswered: (answers: string) => string;
    readonly who: string;
    readonly cameBack: (forms: string, one: boolean) => string;
    readonly canCount: (counted: string, one: boolean) => string;
    readonly ofAll: (parents: string) => string;
    readonly found: string;
    readonly foundText: (yes: string, counted: string, percent: string) => string;
    readonly interval: (confidence: string, low: string, high: string) => string;
    readonly likeThem: string;
    readonly goal: (goal: string) => string;
    readonly reached: string;
    readonly notReached: string;
    readonly noGoal: string;
    readonly tooFew: (smallest: string) => string;
    readonly picture: {
      readonly title: string;
      readonly result: string;
      readonly goal: string;
      readonly between: (low: string, high: string) => string;
      readonly describe: (percent: string, low: string, high: string, goal: string | undefined) => string;
    };
    readonly groups: string;
    readonly groupsText: string;
    readonly hiddenText: (smallest: string) => string;
    readonly kind: string;
    readonly group: string;
    readonly forms: string;
    readonly percent: string;
    readonly range: string;
    readonly notShown: string;
    readonly noForm: string;
    readonly between: (low: string, high: string) => string;
    /** Characteristics by the id of their column. */
    readonly traits: Readonly<Record<string, string>>;
    /** Groups that tables name, in lower case; others stand as they are. */
    readonly groupNames: ReadonlyMap<string, string>;
    readonly next: string;
    readonly nextState: string;
    readonly nextDistrict: string;
    readonly nextTeam: string;
    readonly contact: (contact: string) => string;
  };
}
