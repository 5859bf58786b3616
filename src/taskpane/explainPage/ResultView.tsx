import { useState, type ReactElement } from "react";
import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ResultExplanation } from "../../explanations";
import type { RangeAddress } from "../../workbook/port";
import { Disclosure } from "../parts/Disclosure";
import { NoteList } from "../parts/NoteList";
import { SourceLine } from "../parts/SourceLine";
import { words } from "../words";
import { explainWords } from "../words/explain";
import { CellLink } from "./CellLink";
import { UsedList } from "./UsedList";

const useStyles = makeStyles({
  result: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 8px" },
  shown: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  numbers: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "4px 12px", margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "18px" },
  body: { whiteSpace: "normal" },
});

/** Lists with at most so many entries stand open. */
const SHORT = 8;

/** One result: what it is, its working, rule, sources, year, what was left out, and what the plan leaves open. */
export function ResultView({
  result,
  home,
  visit,
}: {
  readonly result: ResultExplanation;
  readonly home: string | undefined;
  readonly visit: (range: RangeAddress) => void;
}): ReactElement {
  const styles = useStyles();
  const { account, problem, used, numbers } = result;
  const [open, setOpen] = useState<boolean>();
  const leftOut = account.leftOut ?? [];
  return (
    <>
      {account.what !== undefined && <Caption1 block>{account.what}</Caption1>}
      <div className={styles.result}>
        <span className={styles.shown}>{result.shown}</span>
        {result.exact !== undefined && <Caption1>{explainWords.unrounded(result.exact)}</Caption1>}
      </div>
      {problem !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{explainWords.wrong}</MessageBarTitle> {problem.what}{" "}
            {problem.cell !== undefined && (
              <>
                {explainWords.where}: <CellLink range={problem.cell} home={home} visit={visit} />.{" "}
              </>
            )}
            {explainWords.toDo}: {problem.advice}
          </MessageBarBody>
        </MessageBar>
      )}
      {numbers !== undefined && <div className={styles.numbers}>{numbers}</div>}
      {account.steps !== undefined && account.steps.length > 0 && (
        <ul className={styles.list} aria-label={explainWords.workingTitle}>
          {account.steps.map((step, index) => (
            <li key={index}>
              <Caption1>{step}</Caption1>
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <dt className={styles.term}>{explainWords.rule}</dt>
        <dd className={styles.fact}>{account.rule}</dd>
        {account.year !== undefined && (
          <>
            <dt className={styles.term}>{explainWords.year}</dt>
            <dd className={styles.fact}>{account.year}</dd>
          </>
        )}
        <dt className={styles.term}>{explainWords.sources}</dt>
        <dd className={styles.fact}>
          {account.sources.map((source, index) => (
            <div key={index}>
              <SourceLine source={source} />
            </div>
          ))}
        </dd>
      </dl>
      {leftOut.length > 0 && (
        <div>
          <Caption1 block>{explainWords.leftOut}</Caption1>
          <ul className={styles.list}>
            {leftOut.map((one, index) => (
              <li key={index}>
                {one.cell === undefined ? one.place : <CellLink range={one.cell} home={home} visit={visit} />}{" "}
                {one.what}
              </li>
            ))}
          </ul>
          {leftOut.length >= 20 && <Caption1>{explainWords.leftOutMore}</Caption1>}
        </div>
      )}
      <NoteList notes={account.notes ?? []} />
      {used.length > 0 && (
        <Disclosure
          title={explainWords.used(used.length)}
          open={open ?? used.length <= SHORT}
          onToggle={setOpen}
        >
          <UsedList used={used} label={words.working.inputs} home={home} visit={visit} />
        </Disclosure>
      )}
    </>
  );
}
