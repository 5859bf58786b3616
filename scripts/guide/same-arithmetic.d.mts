export const sameArithmetic: Readonly<
  Record<string, { readonly indicators?: readonly string[]; readonly jobs?: readonly string[] }>
>;
export const everyIndicator: readonly string[];
