export const mapWords = {
  district: "District",
  noDistrict: "Pick a district",
  show: "Show",
  state: "Whole state",
  metro: "Twin Cities",
  around: "Around the district",
  hint: "Arrow keys go to the neighboring district in that direction. Point at a district to read about it, click to choose it.",
  mapLabel: (title: string) => `${title}: map of school districts`,
  legend: "What the colors and marks mean",
  none: "Point at a district, or pick one from the list.",
  noPercent: "Not in the data",
  percent: (percent: string) => `${percent} protected students`,
  range: (low: string, high: string) =>
    `Between ${low} and ${high} protected students: counts are withheld or unreadable`,
  widest: (points: string, name: string) => `Widest gap: ${points} points above ${name}`,
  lowest: (name: string, points: string) =>
    `Below every neighbor; nearest: ${name}, ${points} points above it`,
  neighbors: "Neighbors",
  neighbor: "Neighbor",
  neighborPercent: "Protected",
  gap: "Gap (points)",
  gapHelp: "How many points the district is above each neighbor; below zero where the neighbor is higher.",
  notKnown: "not known",
  boundaries: (year: string, numbers: string) => `Boundaries of ${year}. Numbers: ${numbers}.`,
  unmapped: (count: number, names: string) =>
    `${count === 1 ? "1 district" : `${count} districts`} of the data ${count === 1 ? "has" : "have"} no boundary of that year: ${names}.`,
} as const;
