import { useState, type ReactElement } from "react";
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { columnsToFillIn } from "../../workbook/template";
import { words } from "../words";
import { templateText, type ShownForm } from "./templateText";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
  scroll: {
    overflowX: "auto",
    maxWidth: "100%",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, overflowWrap: "normal" },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "3px 6px", textAlign: "start" },
});

/** Which columns a form needs, two or three rows that show how the data may lie, and a copy of them to begin a sheet with. */
export function FormNeeds({
  form,
  of = "",
}: {
  readonly form: ShownForm;
  /** Which table it is about, where a page has several. */
  readonly of?: string;
}): ReactElement {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  const columns = columnsToFillIn(form);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(templateText(form));
      setSaid(words.indicators.templateCopied);
    } catch {
      setSaid(words.indicators.templateNotCopied);
    }
  }

  return (
    <div className={styles.stack}>
      <Caption1>{words.indicators.rowIs(form.rowIs)}</Caption1>
      <ul className={styles.list}>
        {form.columns.map((column) => (
          <li key={column.id}>
            <strong>{column.title}</strong> ({column.required ? words.shell.required : words.shell.optional}):{" "}
            {column.help}
          </li>
        ))}
        {(form.many ?? []).map((many) => (
          <li key={many.id}>
            <strong>{many.title}</strong> ({words.jobs.manyNeeded(many.minimum)}): {many.help}
          </li>
        ))}
      </ul>
      {form.example.length > 0 && (
        <div
          className={styles.scroll}
          role="region"
          aria-label={of === "" ? words.indicators.example : `${of}: ${words.indicators.example}`}
          tabIndex={0}
        >
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map(({ key, heading }) => (
                  <th key={key} scope="col" className={styles.cell}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {form.example.map((row, index) => (
                <tr key={index}>
                  {columns.map(({ key }) => (
                    <td key={key} className={styles.cell}>
                      {exampleText(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {words.indicators.templateCopy}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </div>
  );
}

function exampleText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}
