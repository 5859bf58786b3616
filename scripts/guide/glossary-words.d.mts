export interface GlossaryWord {
  readonly word: string;
  readonly stands?: string;
  readonly text: string;
  readonly also?: readonly string[];
  readonly source: string | readonly [title: string, address: string, compare?: boolean];
}
export const glossaryWords: readonly GlossaryWord[];
