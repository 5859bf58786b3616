import { useState, type ReactElement } from "react";
import { Caption1, Link, makeStyles, Spinner } from "@fluentui/react-components";
import type { WorkbookSetting } from "../../law/workbookSettings/declaration";
import { usersOf } from "../../workbook/settings/users";
import { Disclosure } from "../parts/Disclosure";
import { useIndicators } from "../run/useIndicators";
import { useJobs } from "../run/useJobs";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { settingsWords } from "../words/settings";

const useStyles = makeStyles({
  // Links below each other are as far apart as fingers and unsteady hands need (24 pixels).
  list: { margin: 0, paddingInlineStart: "18px", lineHeight: "24px", "& li": { minHeight: "26px" } },
});

/** The pages that begin with a setting, each a link. How numbers look is everywhere. */
export function UsedBy({ setting }: { readonly setting: WorkbookSetting }): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  const { value: indicators } = useIndicators();
  const { jobs } = useJobs();
  const [open, setOpen] = useState(false);
  if (setting.group === "display") return <Caption1>{settingsWords.everywhere}</Caption1>;
  if (indicators === undefined || jobs === undefined)
    return <Spinner size="extra-tiny" aria-label={words.shell.loading} />;
  const users = usersOf(setting.id, indicators, jobs);
  return (
    <Disclosure
      title={settingsWords.usedBy(users.indicators.length + users.jobs.length)}
      open={open}
      onToggle={setOpen}
    >
      <ul className={styles.list}>
        {users.indicators.map(({ code, title }) => (
          <li key={code}>
            <Link as="button" inline onClick={() => go({ page: "indicators", code })}>
              {settingsWords.indicator(code, title)}
            </Link>
          </li>
        ))}
        {users.jobs.map(({ id, title, group }) => (
          <li key={id}>
            <Link as="button" inline onClick={() => go({ page: group, job: id })}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
