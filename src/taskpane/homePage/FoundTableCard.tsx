import { useState, type ReactElement } from "react";
import { Badge, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { spokenAddress } from "../../workbook/address";
import type { FoundTable, WorkbookProblem } from "../../workbook/port";
import { showCount } from "../format/numbers";
import { ProblemBar } from "../parts/ProblemBar";
import type { TableSteps } from "../run/steps";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { TableStepList } from "./TableStepList";

const HEADERS_SHOWN = 6;

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    minWidth: 0,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  second: { color: tokens.colorNeutralForeground2 },
});

/** One table of the workbook and what can be done with it. */
export function FoundTableCard({
  table,
  steps,
}: {
  readonly table: FoundTable;
  /** Undefined until it is known. */
  readonly steps: TableSteps | undefined;
}): ReactElement {
  const styles = useStyles();
  const { port } = usePane();
  const [problem, setProblem] = useState<WorkbookProblem>();
  const headers = table.headers.filter((header) => header !== "");
  const more = headers.length - HEADERS_SHOWN;

  async function show(): Promise<void> {
    try {
      await port.select(table.range);
      setProblem(undefined);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <Body1Strong as="h3" style={{ margin: 0 }}>
          {table.name}
        </Body1Strong>
        <Badge appearance="outline" color="informative">
          {table.kind === "table" ? words.home.table : words.home.range}
        </Badge>
      </div>
      <Caption1 className={styles.second}>
        {words.home.rows(showCount(table.rows).text, table.rows === 1)},{" "}
        <Link as="button" inline title={words.home.show} onClick={() => void show()}>
          {spokenAddress(table.range)}
        </Link>
      </Caption1>
      <Caption1 className={styles.second}>
        {headers.length === 0
          ? words.home.noHeaders
          : `${words.home.headers}: ${headers.slice(0, HEADERS_SHOWN).join(", ")}${more > 0 ? ` ${words.home.moreHeaders(more)}` : ""}`}
      </Caption1>
      {steps !== undefined && <TableStepList steps={steps} />}
      <ProblemBar problem={problem} onDismiss={() => setProblem(undefined)} />
    </article>
  );
}
