import { useEffect, useMemo, useState, type ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles } from "@fluentui/react-components";
import { HighlightRegular } from "@fluentui/react-icons";
import type { Problem } from "../../indicators/declaration";
import type { Mapping } from "../../workbook/inputRows";
import { MOST_MARKS, type CellMark } from "../../workbook/marks";
import type { FoundTable, WorkbookProblem } from "../../workbook/port";
import { showCount } from "../format/numbers";
import { ProblemBar } from "./ProblemBar";
import { placeOfProblem } from "../run/problemGroups";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly about: readonly {
    readonly table: FoundTable;
    readonly places: Mapping;
    readonly problems: readonly Problem[];
  }[];
}

/** Shows the cells of the problems in the sheet itself, and takes the colors away again, also those of an earlier day. */
export function MarkCells({ about }: Props): ReactElement | null {
  const styles = useStyles();
  const { port } = usePane();
  const [marked, setMarked] = useState(0);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<WorkbookProblem>();
  const marks = useMemo(() => marksOf(about), [about]);

  useEffect(() => {
    let alive = true;
    void port.countMarks().then(
      (count) => alive && setMarked(count),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [port]);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailed(undefined);
    try {
      await work();
    } catch (error) {
      setFailed(toProblem(error));
      setSaid("");
    } finally {
      setBusy(false);
    }
  }

  const show = (): Promise<void> =>
    attempt(async () => {
      setSaid(words.jobs.marks.marking);
      const count = await port.markCells(marks);
      setMarked(count);
      setSaid(words.jobs.marks.marked(showCount(count).text));
    });
  const remove = (): Promise<void> =>
    attempt(async () => {
      const count = await port.clearMarks();
      setMarked(0);
      setSaid(words.jobs.marks.removed(showCount(count).text));
    });

  if (marks.length === 0 && marked === 0) return null;
  return (
    <div className={styles.column}>
      <Caption1>{words.jobs.marks.hint(showCount(MOST_MARKS).text)}</Caption1>
      <div className={styles.buttons}>
        {marks.length > 0 && (
          <Button size="small" icon={<HighlightRegular />} disabled={busy} onClick={() => void show()}>
            {words.jobs.marks.show}
          </Button>
        )}
        {marked > 0 && (
          <Button size="small" disabled={busy} onClick={() => void remove()}>
            {words.jobs.marks.remove}
          </Button>
        )}
      </div>
      <Body1 role="status">{said}</Body1>
      <ProblemBar problem={failed} onDismiss={() => setFailed(undefined)} />
    </div>
  );
}

/** One mark a cell; a problem of a whole row marks its first cell. */
function marksOf(about: Props["about"]): readonly CellMark[] {
  return about.flatMap(({ table, places, problems }) =>
    problems.flatMap((problem): CellMark[] => {
      if (problem.row === undefined) return [];
      const place = placeOfProblem(problem, table, places);
      if (place === undefined) return [];
      return [{ sheet: place.sheet, row: place.row, column: place.column, tone: problem.severity }];
    }),
  );
}
