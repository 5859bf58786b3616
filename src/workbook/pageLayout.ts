import type { ReportSheet } from "../sheets/reportSheet";
import { PAGE_CHARACTERS } from "./columnWidths";

/* How a report comes out on paper, the same in Excel and in the workbook in memory. */

/** Words above or below a page in Excel's codes: "&P" is the page, "&N" how many there are, "&&" a plain "&". */
export interface LaidLine {
  readonly left?: string;
  readonly center?: string;
}

export interface LaidPage {
  readonly landscape: boolean;
  /** All of it on one page; else one page wide and as long as it takes. */
  readonly onePage: boolean;
  readonly header?: LaidLine;
  readonly footer?: LaidLine;
}

/** Inches: a page that has to hold everything has narrower margins than Excel's. */
export const ONE_PAGE_MARGIN = 0.5;

const PAGE_WORDS = { page: "Page", of: "of" };

/** @param widths characters of each used column */
export function layoutPage({ print }: ReportSheet, widths: readonly number[]): LaidPage {
  const onePage = print?.onePage === true;
  const left = (words: string | undefined) => (words === undefined ? {} : { left: plain(words) });
  const { page, of } = print?.pageWords ?? PAGE_WORDS;
  const footer = { ...left(print?.footer), ...(onePage ? {} : { center: `${page} &P ${of} &N` }) };
  return {
    landscape: onePage
      ? print.sideways === true
      : widths.reduce((sum, width) => sum + width, 0) > PAGE_CHARACTERS + 12,
    onePage,
    ...(print?.header === undefined ? {} : { header: left(print.header) }),
    ...(Object.keys(footer).length === 0 ? {} : { footer }),
  };
}

/** Excel takes no more than 255 characters and reads "&" as the beginning of a code. */
function plain(words: string): string {
  const room = 200;
  const cut = words.length > room ? `${words.slice(0, room - 3)}...` : words;
  return cut.replace(/&/g, "&&");
}
