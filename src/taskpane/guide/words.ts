/** What the pane says of the guide; not in the catalogue of the first page, which does not link to it. */
export const guideWords = {
  link: "Guide",
  opens: (title: string) => `Guide: ${title} (opens in a browser window)`,
  title: "Guide",
  text: "Every function, indicator and job has a page with examples, sources and errors. The guide opens in a browser window and comes from where the add-in comes from.",
  search: "Search the guide",
  find: "Search",
  gettingStarted: "Getting started in Excel",
  errors: "When a cell shows an error",
  comparisons: "What is computed how",
  glossary: "Glossary",
  changes: "Changes",
} as const;
