import { useMemo, useState, type ReactElement } from "react";
import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { InputForm, Problem } from "../../indicators/declaration";
import { spokenAddress } from "../../workbook/address";
import type { FoundTable, RangeAddress, WorkbookProblem } from "../../workbook/port";
import { showCount } from "../format/numbers";
import type { Mapping } from "../../workbook/inputRows";
import { groupProblems, placeOfProblem, type ProblemGroup } from "../run/problemGroups";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { Disclosure } from "./Disclosure";
import { ProblemBar } from "./ProblemBar";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  error: { color: tokens.colorStatusDangerForeground1, verticalAlign: "text-bottom" },
  warning: { color: tokens.colorStatusWarningForeground3, verticalAlign: "text-bottom" },
  scroll: { maxHeight: "320px", overflowY: "auto" },
});

interface Props {
  readonly problems: readonly Problem[];
  readonly form: Pick<InputForm, "columns">;
  /** Absent where the problems are about no table. */
  readonly table?: FoundTable;
  /** Where each column lies, by whatever a problem names it with. */
  readonly mapping: Mapping;
}

/** Everything wrong with the data, cell by cell, grouped by column; a click selects the cell. */
export function ProblemList({ problems, form, table, mapping }: Props): ReactElement {
  const { port } = usePane();
  const [failed, setFailed] = useState<WorkbookProblem>();
  const grouped = useMemo(() => groupProblems(problems, form), [problems, form]);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;

  async function go(range: RangeAddress): Promise<void> {
    try {
      await port.select(range);
      setFailed(undefined);
    } catch (error) {
      setFailed(toProblem(error));
    }
  }

  if (problems.length === 0) return <Body1 role="status">{words.indicators.problemsNone}</Body1>;
  return (
    <>
      <Body1 role="status">
        {[
          errors > 0 ? words.indicators.errors(showCount(errors).text, errors === 1) : "",
          warnings > 0 ? words.indicators.warnings(showCount(warnings).text, warnings === 1) : "",
        ]
          .filter((part) => part !== "")
          .join(", ")}
        {". "}
        {errors > 0 && words.indicators.errorHelp}
      </Body1>
      {grouped.groups.map((group) => (
        <Group key={group.key} group={group} table={table} mapping={mapping} go={(range) => void go(range)} />
      ))}
      {grouped.shown < problems.length && (
        <Caption1>
          {words.indicators.problemsShown(showCount(grouped.shown).text, showCount(problems.length).text)}
        </Caption1>
      )}
      <ProblemBar problem={failed} onDismiss={() => setFailed(undefined)} />
    </>
  );
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly table: FoundTable | undefined;
  readonly mapping: Mapping;
  readonly go: (range: RangeAddress) => void;
}

function Group({ group, table, mapping, go }: GroupProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(group.total <= 5);
  const Icon = group.severity === "error" ? ErrorCircleRegular : WarningRegular;
  const count =
    group.severity === "error"
      ? words.indicators.errors(showCount(group.total).text, group.total === 1)
      : words.indicators.warnings(showCount(group.total).text, group.total === 1);
  return (
    <Disclosure
      open={open}
      onToggle={setOpen}
      title={
        <span>
          <Icon className={group.severity === "error" ? styles.error : styles.warning} aria-hidden />{" "}
          <Body1Strong>{group.title}</Body1Strong>: {count}
        </span>
      }
    >
      <ul className={styles.list}>
        {group.problems.map((problem, index) => {
          const place = placeOfProblem(problem, table, mapping);
          return (
            <li key={index}>
              {place !== undefined && (
                <>
                  <Link
                    as="button"
                    inline
                    title={words.indicators.goToCell(spokenAddress(place))}
                    onClick={() => go(place)}
                  >
                    {spokenAddress(place)}
                  </Link>
                  {": "}
                </>
              )}
              {asSentence(problem.message)} {problem.advice}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** With a full stop where the message has none, so that the advice begins a sentence of its own. */
function asSentence(message: string): string {
  return /[.!?]"?$/.test(message) ? message : `${message}.`;
}
