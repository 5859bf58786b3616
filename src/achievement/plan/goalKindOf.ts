import type { GoalKind } from "./goal";

/** Teachers first: "diversity of educators" holds words of the other kinds too. */
const WORDS: readonly { readonly kind: GoalKind; readonly pattern: RegExp }[] = [
  { kind: "teachers", pattern: /\b(teachers?|educators?|staff|licensed|faculty|workforce)\b/i },
  {
    kind: "integration",
    pattern:
      /\b(integrat\w+|cross-?district|enrol\w*|interracial|cross-?cultural|magnet|isolat\w+|segregat\w+)\b/i,
  },
  {
    kind: "achievement",
    pattern:
      /\b(achievement|disparit\w+|gaps?|proficien\w+|reading|math\w*|graduat\w+|mca|scores?|attendance|attainment)\b/i,
  },
];

/** The kinds whose words a text holds, the likeliest first; none or several mean: ask. */
export function goalKindsIn(text: string): readonly GoalKind[] {
  return WORDS.filter(({ pattern }) => pattern.test(text)).map(({ kind }) => kind);
}
