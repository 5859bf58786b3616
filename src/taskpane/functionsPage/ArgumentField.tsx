import { useState, type ReactElement } from "react";
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { SelectAllOnRegular } from "@fluentui/react-icons";
import { formulaAddress } from "../../workbook/address";
import type { FunctionParameter } from "../functionMetadata";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";

const useStyles = makeStyles({
  line: { display: "flex", gap: "4px", minWidth: 0 },
  input: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
});

interface Props {
  readonly parameter: FunctionParameter;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** One argument: typed, or taken from the cells selected right now. */
export function ArgumentField({ parameter, value, onChange }: Props): ReactElement {
  const styles = useStyles();
  const { port } = usePane();
  const [problem, setProblem] = useState<string>();

  async function takeSelection(): Promise<void> {
    try {
      const range = await port.selection();
      if (range === undefined) setProblem(words.functions.noSelection);
      else {
        onChange(formulaAddress(range));
        setProblem(undefined);
      }
    } catch (error) {
      setProblem(toProblem(error)?.message);
    }
  }

  return (
    <Field
      label={parameter.optional === true ? `${parameter.name} (${words.functions.optional})` : parameter.name}
      hint={parameter.description}
      required={parameter.optional !== true}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      {(field) => (
        <div className={styles.line}>
          <Input
            {...field}
            className={styles.input}
            value={value}
            onChange={(_, data) => onChange(data.value)}
          />
          <Button
            className={styles.button}
            icon={<SelectAllOnRegular />}
            aria-label={words.functions.useSelectionFor(parameter.name)}
            title={words.functions.useSelection}
            onClick={() => void takeSelection()}
          />
        </div>
      )}
    </Field>
  );
}
