import type { ReactElement } from "react";
import { Link } from "@fluentui/react-components";
import { words } from "../words";

/** The heading of a result; a page has one. */
export const RESULT_HEADING = "run-result";

/** Past tables and choices to what a person came for, by one press or click. */
export function ToResult(): ReactElement {
  return (
    <div>
      <Link
        as="button"
        inline
        onClick={() => {
          const heading = document.getElementById(RESULT_HEADING);
          heading?.scrollIntoView?.({ block: "start" });
          heading?.focus({ preventScroll: true });
        }}
      >
        {words.jobs.toResult}
      </Link>
    </div>
  );
}
