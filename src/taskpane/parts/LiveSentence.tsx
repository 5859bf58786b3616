import { useState, type ReactElement } from "react";
import { words } from "../words";

/** Said, not seen: those who see it have it in front of them. */
const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** A sentence for screen readers. It stands in the page, empty, before there is anything to say: a new region is not read out. */
export function LiveSentence({ children }: { readonly children: string }): ReactElement {
  return (
    <span role="status" style={HIDDEN}>
      {children}
    </span>
  );
}

interface Props {
  /** The result that is shown; another one is another object. */
  readonly result: object | undefined;
  readonly busy: boolean;
  /** The whole result in a few words, where a few words hold it: said after each change. */
  readonly brief?: string;
  /** What is said when the first result is there. */
  readonly ready: string;
}

/** Says in one sentence that there is a result, and later that it follows a change; empty while it is worked out. */
export function ResultSentence({ result, busy, brief, ready }: Props): ReactElement {
  const [first, setFirst] = useState(result);
  if (first === undefined && result !== undefined) setFirst(result);
  const follows = first !== undefined && first !== result;
  const sentence = follows
    ? [words.jobs.resultFollows, ...(brief === undefined ? [] : [brief])].join(" ")
    : (brief ?? ready);
  return <LiveSentence>{busy || result === undefined ? "" : sentence}</LiveSentence>;
}
