import { useEffect, useState, type ReactElement } from "react";
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { spokenAddress } from "../../workbook/address";
import type { LostFunctions, WorkbookPort, WorkbookProblem } from "../../workbook/port";
import { ProblemBar } from "../parts/ProblemBar";
import { toProblem } from "../run/toProblem";
import { words } from "../words";
import { firstRunWords } from "../words/firstRun";

const useStyles = makeStyles({ bar: { marginBottom: "8px" }, body: { whiteSpace: "normal" } });

const none: LostFunctions = { cells: 0, protectedSheets: [] };

/** Says that Excel forgot functions of ours in some cells, and enters their formulas again when asked to. */
export default function LostFunctionsBar({ port }: { readonly port: WorkbookPort }): ReactElement | null {
  const styles = useStyles();
  const [lost, setLost] = useState(none);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<WorkbookProblem>();

  useEffect(() => {
    let alive = true;
    // Where it cannot be looked for, nothing is said: cells in error say it themselves.
    port.lostFunctions?.find().then(
      (found) => {
        if (alive) setLost(found);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [port]);

  async function enterAgain(): Promise<void> {
    setWorking(true);
    setProblem(undefined);
    try {
      setLost((await port.lostFunctions?.enterAgain()) ?? none);
      setTried(true);
    } catch (error) {
      setProblem(toProblem(error));
    }
    setWorking(false);
  }

  function close(): void {
    setLost(none);
    setTried(false);
  }

  const { first } = lost;
  const place = first === undefined ? "" : spokenAddress(first);
  return (
    <>
      {/* Here before anything is said, so that screen readers hear it. */}
      <div role="status">
        {(lost.cells > 0 || tried) && (
          <MessageBar
            intent={lost.cells === 0 ? "success" : "warning"}
            layout="multiline"
            politeness="polite"
            className={styles.bar}
          >
            <MessageBarBody className={styles.body}>
              {lost.cells === 0 ? (
                firstRunWords.found
              ) : (
                <>
                  <MessageBarTitle>
                    {tried
                      ? firstRunWords.stillLost(lost.cells, place)
                      : firstRunWords.lost(lost.cells, place)}
                  </MessageBarTitle>{" "}
                  {tried ? firstRunWords.stillLostAdvice : firstRunWords.lostWhy}
                  {tried && lost.protectedSheets.length > 0 && (
                    <Body1 as="p" block>
                      {firstRunWords.protectedSheets(lost.protectedSheets)}
                    </Body1>
                  )}
                </>
              )}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={words.shell.dismiss}
                  icon={<DismissRegular />}
                  onClick={close}
                />
              }
            >
              {lost.cells > 0 && (
                <Button disabledFocusable={working} onClick={() => void enterAgain()}>
                  {working ? firstRunWords.entering : tried ? words.shell.tryAgain : firstRunWords.enterAgain}
                </Button>
              )}
              {first !== undefined && (
                <Button onClick={() => void port.select(first).catch(() => undefined)}>
                  {firstRunWords.showCell}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <ProblemBar problem={problem} onDismiss={() => setProblem(undefined)} />
    </>
  );
}
