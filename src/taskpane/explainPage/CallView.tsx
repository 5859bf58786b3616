import { useMemo, useState, type ReactElement } from "react";
import { Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CallExplanation } from "../../explanations";
import type { RangeAddress } from "../../workbook/port";
import { GuideLink } from "../guide/GuideLink";
import { ChoiceField } from "../parts/ChoiceField";
import { Disclosure } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { usePane } from "../shell/paneContext";
import { explainWords } from "../words/explain";
import { CellLink } from "./CellLink";
import { ResultView } from "./ResultView";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    display: "block",
  },
  which: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *": { flex: "1 1 110px" } },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 16px" },
});

/** More rows than this are not offered one by one. */
const MOST_ROWS = 500;

/** One call of a function: which, with what, and the account of its result. */
export function CallView({
  call,
  alone,
  home,
  visit,
}: {
  readonly call: CallExplanation;
  /** The call is the whole formula: its text stands above already. */
  readonly alone: boolean;
  readonly home: string | undefined;
  readonly visit: (range: RangeAddress) => void;
}): ReactElement {
  const styles = useStyles();
  const { functions, go } = usePane();
  const [place, setPlace] = useState({ row: call.row, column: call.column });
  const [open, setOpen] = useState(false);
  // An account may go over many cells.
  const result = useMemo(() => call.resultAt(place.row, place.column), [call, place]);
  const known = functions.some(({ id }) => id === call.id);
  const numbered = (count: number, chosen: number): readonly { value: string; label: string }[] => {
    const all = Array.from({ length: Math.min(count, MOST_ROWS) }, (_, index) => index);
    return (all.includes(chosen) ? all : [...all, chosen]).map((index) => ({
      value: String(index),
      label: `${(index + 1).toLocaleString("en-US")} / ${count.toLocaleString("en-US")}`,
    }));
  };
  return (
    <Section
      title={call.inside === undefined ? call.name : `${call.name}, ${explainWords.inside(call.inside)}`}
    >
      <Body1>{call.summary}</Body1>
      {!alone && <code className={styles.code}>{call.text}</code>}
      {call.times > 1 && <Caption1>{explainWords.times(call.times.toLocaleString("en-US"))}</Caption1>}
      {!call.certain && <Caption1>{explainWords.uncertain}</Caption1>}
      {(call.rows > 1 || call.columns > 1) && (
        <div className={styles.which} role="group" aria-label={explainWords.which}>
          {call.rows > 1 && (
            <ChoiceField
              label={explainWords.row}
              value={String(place.row)}
              choices={numbered(call.rows, place.row)}
              onChange={(value) => setPlace({ ...place, row: Number(value) })}
            />
          )}
          {call.columns > 1 && (
            <ChoiceField
              label={explainWords.column}
              value={String(place.column)}
              choices={numbered(call.columns, place.column)}
              onChange={(value) => setPlace({ ...place, column: Number(value) })}
            />
          )}
        </div>
      )}
      <ResultView key={`${place.row}|${place.column}`} result={result} home={home} visit={visit} />
      {call.errorCount > 0 && result.problem === undefined && call.errors[0] !== undefined && (
        <Caption1 block>
          {explainWords.errors(call.errorCount)} {call.errors[0].what}
        </Caption1>
      )}
      {call.arguments.length > 0 && (
        <Disclosure title={explainWords.arguments(call.arguments.length)} open={open} onToggle={setOpen}>
          <ul className={styles.list}>
            {call.arguments.map((argument) => (
              <li key={argument.name}>
                <span className={styles.name}>{argument.name}</span>{" "}
                {argument.range === undefined ? (
                  <Caption1>{explainWords.typed}</Caption1>
                ) : (
                  <CellLink range={argument.range} home={home} visit={visit} />
                )}
                {argument.text !== "" && <code className={styles.code}>{argument.text}</code>}
                <Caption1 block>{argument.sample}</Caption1>
                <Caption1 block>{argument.help}</Caption1>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <div className={styles.links}>
        {known && (
          <Link as="button" onClick={() => go({ page: "functions", id: call.id })}>
            {explainWords.functionPage(call.name)}
          </Link>
        )}
        {call.helpUrl !== undefined && <GuideLink page={`functions/${call.id}`} title={call.name} />}
      </div>
    </Section>
  );
}
