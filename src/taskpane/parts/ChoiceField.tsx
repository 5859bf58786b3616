import type { ReactElement } from "react";
import { Field, makeStyles, Select } from "@fluentui/react-components";

// Long choices are cut off inside the list's own frame; they must not push the page wider than a narrow pane.
const useStyles = makeStyles({
  field: {
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
});

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices of one group stand together below its name. */
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly problem?: string;
}

/** A labelled list to choose one from; the browser's own, so that it works everywhere by keyboard and touch. */
export function ChoiceField({
  label,
  hint,
  value,
  choices,
  onChange,
  required,
  problem,
}: Props): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      required={required}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {grouped(choices).map(([group, own]) =>
          group === undefined ? (
            own.map(option)
          ) : (
            <optgroup key={group} label={group}>
              {own.map(option)}
            </optgroup>
          ),
        )}
      </Select>
    </Field>
  );
}

function option({ value, label }: Choice): ReactElement {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function grouped(choices: readonly Choice[]): readonly (readonly [string | undefined, readonly Choice[]])[] {
  const groups = new Map<string | undefined, Choice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return [...groups];
}
