import { useMemo, useState, type ReactElement } from "react";
import { Body1, Body1Strong, Caption1, Checkbox, makeStyles, SearchBox } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { words } from "../words";
import { rulesInForce, searchRules, type RuleInForce } from "./rules";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
  search: { width: "100%", maxWidth: "100%" },
});

/** Every dated rule with its source, group by group; a search opens the groups that hold what is sought. */
export function RulesSection(): ReactElement {
  const styles = useStyles();
  const all = useMemo(rulesInForce, []);
  const [query, setQuery] = useState("");
  const [toCompare, setToCompare] = useState(false);
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const found = useMemo(() => searchRules(all, query, toCompare), [all, query, toCompare]);
  const searching = query.trim() !== "" || toCompare;
  const count = found.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <Section title={words.about.rulesTitle}>
      <Caption1>{words.about.rulesText}</Caption1>
      <SearchBox
        className={styles.search}
        aria-label={words.about.searchRules}
        placeholder={words.about.searchRules}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <Checkbox
        label={words.about.onlyToCompare}
        checked={toCompare}
        onChange={(_, data) => setToCompare(data.checked === true)}
      />
      <Caption1 role="status">{searching ? words.about.rulesFound(count) : ""}</Caption1>
      {found.map(({ title, rules }) => (
        <Disclosure
          key={title}
          title={words.about.rulesOf(title, rules.length)}
          open={opened[title] ?? searching}
          onToggle={(open) => setOpened((before) => ({ ...before, [title]: open }))}
        >
          <ul className={styles.list}>
            {rules.map((rule) => (
              <li key={rule.title}>
                <Rule rule={rule} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}

function Rule({ rule }: { readonly rule: RuleInForce }): ReactElement {
  return (
    <>
      <Body1Strong block>{rule.title}</Body1Strong>
      <Caption1 block>{words.about.since(rule.since)}</Caption1>
      <Body1 block>{rule.text}</Body1>
      {rule.before.map((line) => (
        <Caption1 key={line} block>
          {line}
        </Caption1>
      ))}
      {rule.note !== undefined && <Caption1 block>{rule.note}</Caption1>}
      <SourceLine source={rule.source} />
    </>
  );
}
