import { exceeds, type Refused } from "./spread";

/** Refuses parts above their wholes among count, total, population and totalPopulation. */
export function sharesRefused(
  count: number,
  total: number,
  population: number,
  totalPopulation: number,
): Refused | undefined {
  return (
    exceeds("count", count, total, "total") ??
    exceeds("count", count, population, "population") ??
    exceeds("population", population, totalPopulation, "totalPopulation") ??
    exceeds("total", total, totalPopulation, "totalPopulation")
  );
}
