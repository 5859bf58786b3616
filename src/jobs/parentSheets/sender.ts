import { serialOfIso } from "../../measures/dates";
import type { JobContext, ValueSetting } from "../declaration";

/** Who sends the survey, as far as it was said. */
export interface Sender {
  readonly office?: string;
  readonly contact?: string;
  /** Serial of the day the survey is due back. */
  readonly due?: number;
}

export const OFFICE_SETTING: ValueSetting = {
  kind: "text",
  id: "office",
  from: "own district",
  title: "District or office",
  help: "The name parents read on their sheets.",
  default: "",
  optional: true,
};

export const CONTACT_SETTING: ValueSetting = {
  kind: "text",
  id: "contact",
  title: "Whom parents may ask",
  help: "A name with a telephone number or an e-mail address, as parents read it on their sheets.",
  default: "",
  optional: true,
};

export const DUE_SETTING: ValueSetting = {
  kind: "date",
  id: "due",
  title: "Back by",
  help: "The day by which surveys are to come back, as parents read it.",
  default: "",
  optional: true,
};

export function senderOf({ settings }: JobContext): Sender {
  const typed = (id: string): string | undefined => settings[id]?.trim() || undefined;
  const [office, contact] = [typed(OFFICE_SETTING.id), typed(CONTACT_SETTING.id)];
  const due = serialOfIso(settings[DUE_SETTING.id] ?? "");
  return {
    ...(office === undefined ? {} : { office }),
    ...(contact === undefined ? {} : { contact }),
    ...(due === undefined ? {} : { due }),
  };
}
