/** A document we cite. Each is listed once, in sources.ts. */
export interface Source {
  readonly id: string;
  /** The title as a reader would cite it. */
  readonly title: string;
  /** At most one address, bare. */
  readonly url?: string;
  /** The day somebody compared our values with the document, ISO date. */
  readonly checked: string;
}

/** Where in a document a value stands. */
export interface Citation {
  readonly source: Source;
  /** The place inside the document, in words a reader can follow: "Indicator 9, targets (line 1019)". */
  readonly at: string;
  /**
   * True where the value comes from background knowledge of the document and its words were not seen:
   * the interface then says "compare with the statute".
   */
  readonly compareWithSource?: boolean;
}

/** A citation in one line. */
export function cite(citation: Citation): string {
  return `${citation.source.title}, ${citation.at}`;
}

/** The same; where nobody has seen the document's own words, the reader is told to compare. */
export function citeWithCare(citation: Citation): string {
  return citation.compareWithSource ? `${cite(citation)}; compare with the document` : cite(citation);
}
