export interface GuideBody {
  readonly file: string;
  readonly title: string;
  readonly body: string;
  readonly headings: readonly { readonly id: string; readonly text: string; readonly level: number }[];
}
export const docsFolder: string;
export function guideSources(): readonly string[];
export function guideBodies(): readonly GuideBody[];
export function guideSite(): Promise<ReadonlyMap<string, string>>;
