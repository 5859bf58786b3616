import type { LaidStyle } from "./layout";

/** How the parts of a report look, the same in both forms of the port. Colours keep 4.5 to 1 against their ground. */
export interface ReportStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly wrap?: boolean;
}

export const STYLES: Readonly<Record<LaidStyle["style"], ReportStyle>> = {
  title: { bold: true, fontSize: 18, color: "#1F3864" },
  heading: { bold: true, fontSize: 13, color: "#1F3864" },
  body: {},
  note: { italic: true, color: "#595959" },
  warning: { bold: true, color: "#9C0006" },
  tableTitle: { bold: true, fontSize: 12, color: "#1F3864" },
  tableHeader: { bold: true, wrap: true, color: "#FFFFFF", fill: "#1F3864" },
  wrapped: { wrap: true },
  flagged: { fill: "#FFF2CC" },
  italic: { italic: true },
};
