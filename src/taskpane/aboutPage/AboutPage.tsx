import { useMemo, useState, type ReactElement } from "react";
import { Body1, Body1Strong, Button, Caption1, Link, makeStyles } from "@fluentui/react-components";
import type { WorkbookProblem } from "../../workbook/port";
import { GuideSection } from "../guide/GuideSection";
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { sourcesOf } from "./rules";
import { RulesSection } from "./RulesSection";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
});

/** What the add-in is, which rules it uses, and what it does with data: nothing. */
export default function AboutPage(): ReactElement {
  const styles = useStyles();
  const { port, version } = usePane();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<WorkbookProblem>();
  const sources = useMemo(sourcesOf, []);

  async function recalculate(): Promise<void> {
    setSaid("");
    setProblem(undefined);
    try {
      await (port.lostFunctions?.enterAgain() ?? port.recalculate());
      setSaid(words.about.recalculated);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <>
      <PageTitle>{words.about.title}</PageTitle>
      <Body1Strong block>{words.shell.title}</Body1Strong>
      {version !== "" && <Caption1 block>{words.about.version(version)}</Caption1>}
      <Caption1 block>
        {words.about.hostTitle} {words.about.hosts[port.host.kind]}.
      </Caption1>
      <GuideSection />
      <Section title={words.about.privacyTitle}>
        <Body1>{words.about.privacy}</Body1>
      </Section>
      <Section title={words.about.helpTitle}>
        <Caption1>{words.about.recalculateHelp}</Caption1>
        <div>
          <Button onClick={() => void recalculate()}>{words.about.recalculate}</Button>
        </div>
        <Body1 role="status">{said}</Body1>
        <ProblemBar
          problem={problem}
          actions={[{ label: words.shell.tryAgain, act: () => void recalculate() }]}
          onDismiss={() => setProblem(undefined)}
        />
      </Section>
      <RulesSection />
      <Section title={words.about.sourcesTitle}>
        <ul className={styles.list}>
          {sources.map((source) => (
            <li key={source.id}>
              <Body1 block>
                {source.url === undefined ? (
                  source.title
                ) : (
                  <Link href={source.url} target="_blank" rel="noreferrer" inline>
                    {source.title}
                  </Link>
                )}
              </Body1>
              <Caption1 block>{words.about.checked(source.checked)}</Caption1>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.about.licencesTitle}>
        <Body1>
          {words.about.licences}{" "}
          <Link href="THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer" inline>
            {words.about.notices}
          </Link>
          .
        </Body1>
        <Caption1>{words.about.noWarranty}</Caption1>
      </Section>
    </>
  );
}
