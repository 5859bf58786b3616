import { useState, type ReactElement } from "react";
import { Caption1 } from "@fluentui/react-components";
import type { JobSetting } from "../../jobs/declaration";
import { settingInWords } from "../../workbook/jobRuns/settings";
import { Disclosure } from "../parts/Disclosure";
import type { SettingsUsed } from "../../workbook/settings/used";
import { FromSettings } from "../parts/FromSettings";
import type { Route } from "../shell/paneContext";
import { Section } from "../parts/Section";
import { words } from "../words";
import { SettingField } from "./SettingField";
import type { SettingState } from "./useJobSettings";

interface Props {
  /** The job needs no table: its choices are all there is to say, and stay in sight. */
  readonly alone: boolean;
  readonly fields: readonly SettingState[];
  readonly used: SettingsUsed;
  /** This page, to come back to from the workbook's settings. */
  readonly here: Route;
  readonly onSet: (id: string, value: string) => void;
}

/** So few are shown as they are: a line that opens them would take as much room. */
const FEW = 2;

/** The choices of a job: those it cannot guess at once, the others on request, with what was changed among them. */
export function SettingsPart({ alone, fields, used, here, onSet }: Props): ReactElement {
  const [opened, setOpened] = useState(false);
  const later = fields.filter(({ setting }) => !comesFirst(setting));
  const folded = !alone && later.length > FEW ? later : [];
  const shown = fields.filter((field) => !folded.includes(field));
  const changed = folded.filter(({ changed: isChanged }) => isChanged);
  const wrong = folded.some(({ reading }) => reading.kind !== "value");
  const field = (state: SettingState): ReactElement => (
    <SettingField key={state.setting.id} {...state} onChange={(value) => onSet(state.setting.id, value)} />
  );
  return (
    <Section title={words.jobs.settings}>
      {shown.map(field)}
      {folded.length > 0 && (
        <Disclosure
          title={words.jobs.moreSettings(folded.length, changed.length)}
          open={opened || wrong}
          onToggle={setOpened}
        >
          {folded.map(field)}
        </Disclosure>
      )}
      {!(opened || wrong) && changed.length > 0 && (
        <Caption1 block>{words.jobs.changedSettings(changed.map(inWords))}</Caption1>
      )}
      <FromSettings used={used} given={fields.filter(({ given }) => given).map(inWords)} here={here} />
    </Section>
  );
}

function inWords({ setting, value, options }: SettingState): string {
  return `${setting.title}: ${settingInWords(setting, value, options)}`;
}

/** Whether nothing sensible can be assumed, or the job says that people come for it. */
function comesFirst(setting: JobSetting): boolean {
  if (setting.foremost === true || setting.kind === "pick") return true;
  return setting.kind !== "choice" && setting.optional !== true && setting.default === "";
}
