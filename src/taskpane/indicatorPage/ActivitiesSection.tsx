import { useId, useState, type ReactElement } from "react";
import { Body1, Caption1, Field, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { activitiesOf, filterActivities } from "../../indicators/activities/activitiesOf";
import { activitySheet } from "../../workbook/activitySheet";
import { Disclosure } from "../parts/Disclosure";
import { ReportButtons } from "../parts/ReportButtons";
import { Section } from "../parts/Section";
import { words } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "6px" },
  more: { color: tokens.colorNeutralForeground2 },
});

/** What the plan set out to do for an indicator: searched here, kept up on a sheet. */
export default function ActivitiesSection({ code }: { readonly code: string }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const label = useId();
  const all = activitiesOf(code);
  const shown = filterActivities(all, { text });
  if (all.length === 0) {
    return (
      <Section title={words.activities.title}>
        <Body1>{words.activities.none}</Body1>
      </Section>
    );
  }
  return (
    <Section title={words.activities.title}>
      <Disclosure title={words.activities.open(all.length)} open={open} onToggle={setOpen}>
        <Field label={words.activities.search}>
          <SearchBox value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Caption1 role="status" id={label}>
          {words.activities.shown(shown.length, all.length)}
        </Caption1>
        <ul className={styles.list} aria-labelledby={label}>
          {shown.map((activity) => (
            <li key={activity.source.at}>
              <Body1 block>{activity.label}</Body1>
              <Caption1 block className={styles.more}>
                {words.activities.years(activity.first, activity.last)}. {activity.resources}
              </Caption1>
              {activity.note !== undefined && (
                <Caption1 block className={styles.more}>
                  {activity.note}
                </Caption1>
              )}
            </li>
          ))}
        </ul>
        <ReportButtons
          says={words.activities}
          disabled={shown.length === 0}
          report={() => activitySheet(shown, `Indicator ${code}`)}
        />
      </Disclosure>
    </Section>
  );
}
