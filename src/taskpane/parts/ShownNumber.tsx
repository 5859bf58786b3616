import type { ReactElement } from "react";
import type { Shown } from "../format/numbers";

/** A rounded number with the unrounded one in its title. */
export function ShownNumber({
  shown,
  className,
}: {
  readonly shown: Shown;
  readonly className?: string;
}): ReactElement {
  return (
    <span className={className} title={shown.exact}>
      {shown.text}
    </span>
  );
}
