import { useState, type ReactElement } from "react";
import { Caption1, Field, Input, makeStyles, SearchBox } from "@fluentui/react-components";
import type { JobSetting, PickSetting, ValueSetting } from "../../jobs/declaration";
import type { PickOptions, SettingReading } from "../../workbook/jobRuns/settings";
import { showCount } from "../format/numbers";
import { ChoiceField } from "../parts/ChoiceField";
import { words } from "../words";
import { settingsWords } from "../words/settings";

/** A list longer than this gets a search above it. */
const SEARCH_FROM = 16;
/** So many matches are listed at once; the search narrows the others down. */
const LISTED = 200;

const useStyles = makeStyles({
  pick: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  search: { width: "100%", maxWidth: "100%" },
});

interface Props {
  readonly setting: JobSetting;
  /** What stands in the field. */
  readonly value: string;
  readonly reading: SettingReading;
  /** Of a pick setting, as the data give them. */
  readonly options: PickOptions;
  /** It is what the workbook's settings say. */
  readonly given?: boolean;
  readonly onChange: (value: string) => void;
}

function hintOf({ setting: { help }, given = false }: Pick<Props, "setting" | "given">): string {
  return given ? `${help} ${settingsWords.fromHere}` : help;
}

/** One choice of a job, by its kind. */
export function SettingField(props: Props): ReactElement {
  const { setting, value, given = false, onChange } = props;
  if (setting.kind === "choice") {
    return (
      <ChoiceField
        label={setting.title}
        hint={hintOf({ setting, given })}
        value={value}
        choices={setting.choices}
        onChange={onChange}
      />
    );
  }
  if (setting.kind === "pick") return <PickField {...props} setting={setting} />;
  return <TypedField {...props} setting={setting} />;
}

function TypedField({
  setting,
  value,
  reading,
  given = false,
  onChange,
}: Props & { readonly setting: ValueSetting }): ReactElement {
  const hint = hintOf({ setting, given });
  const wrong =
    reading.kind === "wrong" ? reading.message : reading.kind === "missing" ? words.jobs.fillIn : undefined;
  return (
    <Field
      label={setting.title}
      hint={setting.optional === true ? `${hint} (${words.shell.optional})` : hint}
      validationState={wrong === undefined ? "none" : "error"}
      validationMessage={wrong}
    >
      <Input
        type={setting.kind === "date" ? "date" : "text"}
        inputMode={setting.kind === "whole" ? "numeric" : setting.kind === "number" ? "decimal" : undefined}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** Any number of choices from the data: all in a list where they are few, else those a search finds. */
function PickField({
  setting,
  value,
  options,
  given = false,
  onChange,
}: Props & { readonly setting: PickSetting }): ReactElement {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  if (options.length === 0) {
    return (
      <Field label={setting.title} hint={setting.help}>
        <Input disabled value={setting.none ?? words.jobs.pickNothing} />
      </Field>
    );
  }
  const sought = query.trim().toLowerCase();
  const found = options.filter(({ label }) => label.toLowerCase().includes(sought));
  const current = options.find((option) => option.value === value);
  const listed = found.slice(0, LISTED);
  if (current !== undefined && !listed.includes(current)) listed.unshift(current);
  const searched = options.length >= SEARCH_FROM;
  return (
    <div className={styles.pick}>
      {searched && (
        <SearchBox
          className={styles.search}
          aria-label={words.jobs.pickFilter(setting.title)}
          placeholder={words.jobs.pickFilter(setting.title)}
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
      )}
      {sought !== "" && (
        <Caption1 role="status">
          {words.jobs.pickShown(showCount(found.length).text, showCount(options.length).text)}
        </Caption1>
      )}
      <ChoiceField
        label={setting.title}
        hint={hintOf({ setting, given })}
        value={value}
        choices={[...(setting.none === undefined ? [] : [{ value: "", label: setting.none }]), ...listed]}
        onChange={onChange}
      />
    </div>
  );
}
