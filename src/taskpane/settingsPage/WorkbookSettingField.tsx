import { useState, type ReactElement } from "react";
import { Button, Caption1, Field, Input, makeStyles } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import type { WorkbookSetting } from "../../law/workbookSettings/declaration";
import { inStyle } from "../../measures/cells/typedNumber";
import type { SettingReading } from "../../workbook/jobRuns/settings";
import { readValue, usualInWords } from "../../workbook/settings/readValue";
import { paneLocale } from "../format/locale";
import { ChoiceField } from "../parts/ChoiceField";
import { SourceLine } from "../parts/SourceLine";
import { settingsWords } from "../words/settings";
import { UsedBy } from "./UsedBy";

const useStyles = makeStyles({
  setting: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0, paddingBottom: "8px" },
  field: { maxWidth: "360px" },
  below: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start" },
});

interface Props {
  readonly setting: WorkbookSetting;
  /** As it is kept; "" where it is not set. */
  readonly value: string;
  /** A valid value, or "" to take it back. */
  readonly onSave: (value: string) => void;
}

/** One setting: its field, what it changes, what is usual and why, and who uses it. A choice is saved at once, what is typed on Enter or on leaving. */
export function WorkbookSettingField({ setting, value, onSave }: Props): ReactElement {
  const styles = useStyles();
  const { source } = setting.usual;
  return (
    <div className={styles.setting}>
      <div className={styles.field}>
        {setting.kind === "choice" ? (
          <ChoiceField
            label={setting.title}
            hint={setting.help}
            value={value}
            choices={[{ value: "", label: settingsWords.asUsual(usualInWords(setting)) }, ...setting.choices]}
            onChange={(chosen) => onSave(chosen)}
          />
        ) : (
          <Typed setting={setting} value={value} onSave={onSave} />
        )}
      </div>
      <div className={styles.below}>
        <Caption1>
          {settingsWords.usual(usualInWords(setting))} {"because" in source && source.because}
        </Caption1>
        {!("because" in source) && <SourceLine source={source} />}
        {value !== "" && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowResetRegular />}
            aria-label={settingsWords.takeBack(setting.title)}
            onClick={() => onSave("")}
          >
            {settingsWords.takeBackShort}
          </Button>
        )}
        <UsedBy setting={setting} />
      </div>
    </div>
  );
}

/** What is typed stays in the field until it can be saved; what is wrong with it is said while it is typed. */
function Typed({
  setting,
  value,
  onSave,
}: Props & { readonly setting: Exclude<WorkbookSetting, { kind: "choice" }> }): ReactElement {
  const { style } = paneLocale();
  const shown = setting.kind === "number" || setting.kind === "whole" ? inStyle(value, style) : value;
  const [draft, setDraft] = useState(shown);
  // Set aside while drawing, not afterwards: what a person types right then is not written over.
  const [followed, setFollowed] = useState(shown);
  if (followed !== shown) {
    setFollowed(shown);
    setDraft(shown);
  }
  // What is kept is not read again: 2,125 in the field would be asked about where it could be thousands.
  const reading: SettingReading =
    draft === shown ? { kind: "value", value } : readValue(setting, draft, style);
  const wrong = reading.kind === "wrong" ? `${reading.message} ${settingsWords.notSaved}` : undefined;
  const save = (): void => {
    if (reading.kind !== "value") return;
    if (reading.value === value) setDraft(shown);
    else onSave(reading.value);
  };
  return (
    <Field
      label={setting.title}
      hint={setting.help}
      validationState={wrong === undefined ? "none" : "error"}
      validationMessage={wrong}
    >
      <Input
        type={setting.kind === "date" ? "date" : "text"}
        inputMode={setting.kind === "whole" ? "numeric" : setting.kind === "number" ? "decimal" : undefined}
        value={draft}
        placeholder={setting.kind === "date" ? undefined : (setting.usual.value ?? settingsWords.notSet)}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
          if (event.key === "Escape" && draft !== shown) {
            setDraft(shown);
            event.stopPropagation();
          }
        }}
      />
    </Field>
  );
}
