import { useState, type ReactElement } from "react";
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowResetRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import type { WorkbookSetting } from "../../law/workbookSettings/declaration";
import { workbookSettingGroups } from "../../law/workbookSettings/groups";
import { workbookSettings } from "../../law/workbookSettings/register";
import { valueInWords } from "../../workbook/settings/readValue";
import { BackButton } from "../parts/BackButton";
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { useWorkbookSettings } from "../run/useWorkbookSettings";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { settingsWords } from "../words/settings";
import { SettingsGroup } from "./SettingsGroup";
import { WorkbookSettingField } from "./WorkbookSettingField";

const useStyles = makeStyles({
  state: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginInline: "-16px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, paddingInlineStart: "18px" },
});

/** Groups people look for first; the others are folded until something in them is set. */
const FIRST = ["years", "district", "small counts"];

/** Everything that is settled once for a workbook: what is set, what is usual, and a way back. */
export default function SettingsPage(): ReactElement {
  const styles = useStyles();
  const { port, route, go } = usePane();
  const { stored, known, saving, problem, canUndo, store } = useWorkbookSettings(port);
  const [said, setSaid] = useState("");
  const back = route.page === "settings" ? route.back : undefined;
  const set = Object.keys(stored.values).length;
  // What cannot be read is replaced only when a person says so.
  const locked = stored.state === "damaged" || stored.state === "newer";

  async function does(work: Promise<boolean>, done: string): Promise<void> {
    setSaid(settingsWords.saving);
    setSaid((await work) ? done : "");
  }

  function save(setting: WorkbookSetting, value: string): void {
    const done =
      value === ""
        ? settingsWords.savedUsual(setting.title)
        : settingsWords.saved(setting.title, valueInWords(setting, value));
    void does(store.change({ [setting.id]: value }), done);
  }

  if (!known) return <Spinner size="small" label={settingsWords.loading} />;
  return (
    <>
      {back !== undefined && <BackButton onClick={() => go(back)}>{settingsWords.back}</BackButton>}
      <PageTitle>{settingsWords.title}</PageTitle>
      <Body1 as="p" block>
        {settingsWords.intro}
      </Body1>
      <Body1 as="p" block>
        {settingsWords.formulas}
      </Body1>
      <ProblemBar
        problem={problem}
        actions={[{ label: words.shell.tryAgain, act: () => void store.read() }]}
      />
      {stored.problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <strong>{settingsWords.problems}</strong>
            <ul className={styles.list}>
              {stored.problems.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.state}>
        <Body1 role="status">{said === "" ? settingsWords.setNow(set) : said}</Body1>
        {(canUndo || set > 0 || stored.problems.length > 0) && (
          <div className={styles.buttons}>
            {canUndo && (
              <Button
                size="small"
                icon={<ArrowUndoRegular />}
                disabled={saving}
                onClick={() => void does(store.undo(), settingsWords.undone)}
              >
                {settingsWords.undo}
              </Button>
            )}
            {(set > 0 || stored.problems.length > 0) && (
              <Button
                size="small"
                icon={<ArrowResetRegular />}
                disabled={saving}
                onClick={() => void does(store.clear(), settingsWords.savedAll)}
              >
                {locked ? settingsWords.replace : settingsWords.allBack}
              </Button>
            )}
          </div>
        )}
      </div>
      {workbookSettingGroups.map(({ id, title, summary }) => {
        const own = workbookSettings.filter(({ group }) => group === id);
        const setHere = own.filter((setting) => stored.values[setting.id] !== undefined).length;
        return (
          <SettingsGroup
            key={id}
            title={title}
            summary={summary}
            set={setHere}
            open={FIRST.includes(id) || setHere > 0}
            locked={locked}
          >
            {own.map((setting) => (
              <WorkbookSettingField
                key={setting.id}
                setting={setting}
                value={stored.values[setting.id] ?? ""}
                onSave={(value) => save(setting, value)}
              />
            ))}
          </SettingsGroup>
        );
      })}
    </>
  );
}
