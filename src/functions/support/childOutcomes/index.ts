export { childOutcomeCategoryCells } from "./categoryCells";
export { countLetters, countRatings, readCountingRules } from "./countCategories";
export { differenceCells, intervalCells } from "./proportionCells";
export { summaryCells } from "./summaryCells";
