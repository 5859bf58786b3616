/** What stands in and around charts and pictures. */
export const chartWords = {
  figures: "Figures of the chart",
  figuresOf: (title: string) => `Figures of the chart: ${title}`,
  pictureOf: (title: string) => `${title}, as a picture`,
  category: "Category",
  low: (name: string) => `${name}, low end`,
  high: (name: string) => `${name}, high end`,
  interval: (name: string, low: string, high: string) => `${name}, from ${low} to ${high}`,
  showAll: (count: string) => `Show all ${count}`,
  showLess: "Show fewer",
  firstOf: (shown: string, of: string) => `The first ${shown} of ${of} are drawn.`,
  nothing: "There is nothing to draw.",
  noValue: "no value",
  good: "good",
  take: "Copy or save the picture",
  takeOf: (title: string) => `Copy or save the picture: ${title}`,
  takeHelp:
    "With its title, units and source, on white, 300 dots an inch. The picture holds the numbers that are in it: look whether they may leave your office.",
  copy: "Copy picture",
  png: "Save as PNG",
  svg: "Save as SVG",
  copied: "Copied. Paste it into your document.",
  saved: (name: string) => `Saved as ${name}, where your browser keeps downloads.`,
  copyFailed:
    "This Excel does not let the pane copy pictures. Save it as PNG, or write the report and copy the chart there.",
  drawFailed: "The picture could not be drawn. Save it as SVG instead.",
} as const;
