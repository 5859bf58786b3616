import { useState, type ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CopyRegular, LightbulbRegular } from "@fluentui/react-icons";
import { spokenAddress } from "../../workbook/address";
import type { WorkbookProblem } from "../../workbook/port";
import { ProblemBar } from "../parts/ProblemBar";
import { useKeptFocus } from "../parts/useKeptFocus";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";

const useStyles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The formula as it stands, put into the active cell or on the clipboard. */
export function InsertFormula({
  formula,
  missing,
}: {
  readonly formula: string;
  readonly missing: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const { port, go } = usePane();
  const part = useKeptFocus<HTMLDivElement>();
  const [said, setSaid] = useState("");
  const [inserted, setInserted] = useState(false);
  const [problem, setProblem] = useState<WorkbookProblem>();

  async function attempt(work: () => Promise<string>, nowInserted: boolean): Promise<void> {
    setProblem(undefined);
    setSaid("");
    try {
      setSaid(await work());
      setInserted(nowInserted);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  function insert(overwrite: boolean): void {
    void attempt(
      async () => words.functions.inserted(spokenAddress(await port.insertFormula(formula, { overwrite }))),
      true,
    );
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(formula);
      setSaid(words.functions.copied);
    } catch {
      setSaid(words.functions.copyFailed);
    }
  }

  function undo(): void {
    void attempt(async () => {
      await port.undo();
      return words.functions.undone;
    }, false);
  }

  return (
    <div ref={part} style={{ display: "contents" }}>
      <div className={styles.formula}>{formula}</div>
      {missing.length > 0 && <Caption1>{words.functions.fillRequired(missing.join(", "))}</Caption1>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={missing.length > 0} onClick={() => insert(false)}>
          {words.functions.insert}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {words.functions.copy}
        </Button>
        {inserted && (
          <>
            <Button icon={<ArrowUndoRegular />} onClick={undo}>
              {words.functions.undo}
            </Button>
            <Button icon={<LightbulbRegular />} onClick={() => go({ page: "explain" })}>
              {words.functions.explain}
            </Button>
          </>
        )}
      </div>
      <Body1 role="status">{said}</Body1>
      <ProblemBar
        problem={problem}
        actions={
          problem?.kind === "occupied" ? [{ label: words.functions.replace, act: () => insert(true) }] : []
        }
        onDismiss={() => setProblem(undefined)}
      />
    </div>
  );
}
