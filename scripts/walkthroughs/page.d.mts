export interface Edit {
  readonly file: string;
  readonly place: string;
  readonly line: string | undefined;
  readonly code: string;
}
export interface Walk {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly checks: readonly { readonly formula: string; readonly shows: string }[];
}
export function readWalks(text: string): Walk[];
export function edited(before: string | undefined, edit: Edit): string;
