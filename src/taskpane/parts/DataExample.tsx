import { useState, type ReactElement } from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { InputForm } from "../../indicators/declaration";
import { Disclosure } from "./Disclosure";
import { words } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, overflowWrap: "normal" },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "3px 6px", textAlign: "start" },
});

/** Which columns a form needs, and two or three rows that show how the data may lie. */
export function DataExample({ form }: { readonly form: InputForm }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.indicators.example} open={open} onToggle={setOpen}>
      <Caption1>{words.indicators.rowIs(form.rowIs)}</Caption1>
      <ul className={styles.list}>
        {form.columns.map((column) => (
          <li key={column.id}>
            <strong>{column.title}</strong> ({column.required ? words.shell.required : words.shell.optional}):{" "}
            {column.help}
          </li>
        ))}
      </ul>
      {form.example.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={words.indicators.example} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {form.columns.map((column) => (
                  <th key={column.id} scope="col" className={styles.cell}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {form.example.map((row, index) => (
                <tr key={index}>
                  {form.columns.map((column) => (
                    <td key={column.id} className={styles.cell}>
                      {exampleText(row[column.id])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Disclosure>
  );
}

function exampleText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}
