export interface BuildFacts {
  /** Address the build will be served from. */
  readonly base?: string;
  /** Paths of its files, relative to that address. */
  readonly files?: ReadonlySet<string>;
  readonly functionIds?: readonly string[];
  readonly associatedIds?: readonly string[];
  /** Names the page hands to Office.actions.associate. */
  readonly actions?: readonly string[];
  readonly namespace?: string;
}
export function manifestProblems(text: string, build?: BuildFacts): string[];
