import type { ReactElement } from "react";
import { Field, Select } from "@fluentui/react-components";

export interface Choice {
  readonly value: string;
  readonly label: string;
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
  return (
    <Field
      label={label}
      hint={hint}
      required={required}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
