import type { ReactElement } from "react";
import { Link } from "@fluentui/react-components";
import { guideWords } from "./words";

interface Props {
  /** Page of the guide without its ending, "indicators/7". */
  readonly page: string;
  /** What the page is about. */
  readonly title: string;
}

/** Address of a page of the guide, from the page the pane is on: the guide lies beside it, in the add-in and in the workbench. */
export function guideAddress(page: string): string {
  return `docs/${page}.html`;
}

/** The way to a page of the guide, in a window of its own: the pane stays where it is. */
export function GuideLink({ page, title }: Props): ReactElement {
  return (
    <Link
      href={guideAddress(page)}
      target="_blank"
      rel="noopener noreferrer"
      inline
      aria-label={guideWords.opens(title)}
    >
      {guideWords.link}
    </Link>
  );
}
