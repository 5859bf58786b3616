import { useEffect, useRef, useState, type ReactElement } from "react";
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import type { CellExplanation } from "../../explanations";
import { localAddress, spokenAddress } from "../../workbook/address";
import type { RangeAddress } from "../../workbook/port";
import { showPlain } from "../format/numbers";
import { BackButton } from "../parts/BackButton";
import { LiveSentence } from "../parts/LiveSentence";
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { usePane } from "../shell/paneContext";
import { explainWords } from "../words/explain";
import { CallView } from "./CallView";
import { CellLink } from "./CellLink";
import { useExplanation } from "./useExplanation";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    display: "block",
  },
  heading: { margin: 0, ":focus": { outline: "none" } },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  body: { whiteSpace: "normal" },
});

/** How the formula in the selected cell came to its result, call by call. */
export default function ExplainPage(): ReactElement {
  const styles = useStyles();
  const { port, functions } = usePane();
  const { cell, explanation, working, problem, before, again, visit, lines } = useExplanation(
    port,
    functions,
  );
  const [said, setSaid] = useState("");
  const page = useRef<HTMLDivElement>(null);

  // The link that was pressed is gone with the explanation it stood in: go on from the new one's heading.
  useEffect(() => {
    if (before !== undefined) page.current?.querySelector("h2")?.focus();
  }, [before, cell]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText((await lines()).join("\n"));
      setSaid(explainWords.copied);
    } catch {
      setSaid(explainWords.copyFailed);
    }
  }

  return (
    <div className={styles.page} ref={page}>
      <PageTitle>{explainWords.title}</PageTitle>
      <Caption1 block>{explainWords.intro}</Caption1>
      <ProblemBar problem={problem} actions={[{ label: explainWords.tryAgain, act: again }]} />
      {before !== undefined && (
        <BackButton onClick={() => visit(before)}>{explainWords.back(spokenAddress(before))}</BackButton>
      )}
      {explanation === undefined && working && <Spinner size="small" label={explainWords.loading} />}
      {explanation === undefined && !working && problem === undefined && (
        <Body1>{explainWords.nothing}</Body1>
      )}
      {explanation !== undefined && cell !== undefined && (
        <Explained
          // Which result is looked at belongs to one cell.
          key={`${cell.sheet}|${cell.row}|${cell.column}`}
          explanation={explanation}
          cell={cell}
          visit={visit}
        />
      )}
      {explanation !== undefined && explanation.calls.length > 0 && (
        <div>
          <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
            {explainWords.copy}
          </Button>{" "}
          <Caption1 role="status">{said}</Caption1>
        </div>
      )}
      <LiveSentence>
        {cell !== undefined && explanation !== undefined && explanation.calls.length > 0 && !working
          ? explainWords.explained(spokenAddress(cell), explanation.calls.length)
          : ""}
      </LiveSentence>
    </div>
  );
}

function Explained({
  explanation,
  cell,
  visit,
}: {
  readonly explanation: CellExplanation;
  readonly cell: RangeAddress;
  readonly visit: (range: RangeAddress) => void;
}): ReactElement {
  const styles = useStyles();
  const { value, formula, fills, calls, notMade, remarks, mentions } = explanation;
  const address = spokenAddress(cell);
  if (formula === undefined) return <Body1>{explainWords.noFormula(address)}</Body1>;
  const alone = calls.length === 1 && formula.slice(1).trim() === calls[0]?.text;
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading} tabIndex={-1}>
        {explainWords.shows(address, shownValue(value))}
      </Subtitle2>
      <code className={styles.formula} aria-label={explainWords.formula}>
        {formula}
      </code>
      {fills !== undefined && <Caption1>{spillWords(cell, fills)}</Caption1>}
      {remarks.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{explainWords.remarks}</MessageBarTitle> {remarks.join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      {calls.length === 0 && (
        <>
          <Body1>{explainWords.noCall}</Body1>
          {mentions.length > 0 && (
            <div className={styles.links}>
              <Caption1>{explainWords.mentions}</Caption1>
              {mentions.slice(0, 20).map((range, index) => (
                <CellLink key={index} range={range} home={cell.sheet} visit={visit} />
              ))}
            </div>
          )}
        </>
      )}
      {calls.map((call, index) => (
        <CallView
          key={`${index}|${call.text}|${call.row}|${call.column}`}
          call={call}
          alone={alone}
          home={cell.sheet}
          visit={visit}
        />
      ))}
      {notMade.map((text) => (
        <Caption1 key={text} block>
          {explainWords.notMade}: <code>{text}</code>
        </Caption1>
      ))}
    </>
  );
}

function shownValue(value: CellExplanation["value"]): string {
  if (value === null || value === "") return explainWords.nothingShown;
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? showPlain(value).text : value;
}

/** Where the cell lies in what the formula fills. */
function spillWords(at: RangeAddress, fills: RangeAddress): string {
  const local = (range: RangeAddress): string => localAddress(range).replaceAll("$", "");
  const first = local({ ...fills, rows: 1, columns: 1 });
  return explainWords.spilled(
    fills.rows > 1 ? at.row - fills.row + 1 : undefined,
    fills.columns > 1 ? at.column - fills.column + 1 : undefined,
    first,
    local(fills),
  );
}
