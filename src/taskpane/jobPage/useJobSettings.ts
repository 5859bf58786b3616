import { useCallback, useMemo, useState } from "react";
import type { Job, JobData, JobSetting } from "../../jobs/declaration";
import { jobSettingsFor, usedFromWorkbook } from "../../workbook/settings/forRun";
import { decimalsOf, NOTHING_USED, type SettingsUsed } from "../../workbook/settings/used";
import { useWorkbookSettings } from "../run/useWorkbookSettings";
import { usePane } from "../shell/paneContext";
import { settingsWords } from "../words/settings";
import {
  pickOptions,
  readSetting,
  shownDefault,
  type PickOptions,
  type SettingReading,
} from "../../workbook/jobRuns/settings";
import { paneLocale } from "../format/locale";
import type { WorkbookProblem } from "../../workbook/port";
import { failure } from "./useJobResult";

export interface SettingState {
  readonly setting: JobSetting;
  readonly value: string;
  readonly reading: SettingReading;
  readonly options: PickOptions;
  /** It is not what it is for anybody who chose nothing. */
  readonly changed: boolean;
  /** It is what the workbook's settings say. */
  readonly given: boolean;
}

export interface JobSettings {
  readonly fields: readonly SettingState[];
  /** All of them, by id; undefined while one is missing or wrong. */
  readonly settings: Readonly<Record<string, string>> | undefined;
  readonly options: Readonly<Record<string, PickOptions>>;
  /** What of the workbook's settings went into them. */
  readonly used: SettingsUsed;
  readonly problem: WorkbookProblem | undefined;
  readonly set: (id: string, value: string) => void;
}

const noOptions: PickOptions = [];

/** What a person chose and typed for a job, else what the workbook's settings say, with the choices that the data give. */
export function useJobSettings(job: Job, data: JobData): JobSettings {
  const { port } = usePane();
  const { stored, known, problem: unread } = useWorkbookSettings(port);
  const run = useMemo(() => jobSettingsFor(job.settings, stored.values), [job, stored]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [day] = useState(today);
  const { options, problem } = useMemo<Pick<JobSettings, "options" | "problem">>(() => {
    try {
      return { options: pickOptions(job, data), problem: undefined };
    } catch (error) {
      return { options: {}, problem: failure(error) };
    }
  }, [job, data]);
  const states = useMemo(
    () =>
      run.settings.map((setting) => {
        const own = options[setting.id] ?? noOptions;
        const reading = readSetting(setting, chosen[setting.id], own, day, paneLocale().style);
        const usual = readSetting(setting, undefined, own, day);
        return {
          setting,
          reading,
          changed: reading.kind !== usual.kind || valueOf(reading) !== valueOf(usual),
          options: own,
          value: shownValue(setting, chosen[setting.id], reading, day),
        };
      }),
    [run, chosen, options, day],
  );
  const settings = useMemo(() => {
    const values = states.flatMap(({ setting, reading }) =>
      reading.kind === "value" ? [[setting.id, reading.value] as const] : [],
    );
    return values.length === states.length ? Object.fromEntries(values) : undefined;
  }, [states]);
  const used = useMemo<SettingsUsed>(
    () => ({
      from: settings === undefined ? {} : usedFromWorkbook(run, settings, options),
      remarks: unread === undefined ? run.remarks : [settingsWords.notRead, ...run.remarks],
      decimals: decimalsOf(stored.values),
    }),
    [run, settings, options, stored, unread],
  );
  const fields = useMemo(
    () =>
      states.map((state): SettingState => ({ ...state, given: used.from[state.setting.id] !== undefined })),
    [states, used],
  );
  const set = useCallback((id: string, value: string) => {
    setChosen((before) => ({ ...before, [id]: value }));
  }, []);
  // Nothing runs with the usual values while it is not known what the workbook says.
  if (!known) return { fields, settings: undefined, options, used: NOTHING_USED, problem, set };
  return { fields, settings, options, used, problem, set };
}

function valueOf(reading: SettingReading): string | undefined {
  return reading.kind === "value" ? reading.value : undefined;
}

/** What the field shows: what was typed, also where it is wrong; the choice in force of a list. */
function shownValue(
  setting: JobSetting,
  chosen: string | undefined,
  reading: SettingReading,
  day: string,
): string {
  if (setting.kind === "choice" || setting.kind === "pick")
    return reading.kind === "value" ? reading.value : "";
  return chosen ?? shownDefault(setting, day, paneLocale().style);
}

/** The day where the person is. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
