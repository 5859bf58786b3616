import type { ReactElement } from "react";
import { Caption1, Link } from "@fluentui/react-components";
import type { SettingsUsed } from "../../workbook/settings/used";
import { usePane, type Route } from "../shell/paneContext";
import { settingsWords } from "../words/settings";

interface Props {
  readonly used: SettingsUsed;
  /** The settings of the run that are the workbook's, in words. */
  readonly given: readonly string[];
  /** Where the person is, with what was picked, to come back to. */
  readonly here: Route;
}

/** What of this run comes from the workbook's settings, what of them did not fit, and the way to them. Nothing where nothing is set. */
export function FromSettings({ used, given, here }: Props): ReactElement | null {
  const { go } = usePane();
  const lines = [...(given.length === 0 ? [] : [settingsWords.given(given.join("; "))]), ...used.remarks];
  if (lines.length === 0) return null;
  return (
    <div>
      {lines.map((line) => (
        <Caption1 key={line} block>
          {line}
        </Caption1>
      ))}
      <Link as="button" onClick={() => go({ page: "settings", back: here })}>
        {settingsWords.open}
      </Link>
    </div>
  );
}
