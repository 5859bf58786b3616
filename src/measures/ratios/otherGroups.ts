/** The sum over all groups but one: "everyone else". Adds the cells rather than subtracting from a printed total, which may differ. */
export function sumOfOthers(values: ArrayLike<number>, group: number): number {
  let sum = 0;
  for (let other = 0; other < values.length; other++) if (other !== group) sum += values[other]!;
  return sum;
}
