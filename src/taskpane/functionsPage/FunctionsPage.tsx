import { useMemo, useState, type ReactElement } from "react";
import { Body1, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { ChoiceField } from "../parts/ChoiceField";
import { PageTitle } from "../parts/PageTitle";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { FunctionPage } from "./FunctionPage";
import { categoriesOf, searchFunctions } from "./searchFunctions";
import { useFunctionsHelp } from "./useFunctionsHelp";

const ALL = "";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "100%" },
  tools: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  row: {
    display: "block",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  second: { color: tokens.colorNeutralForeground2 },
});

/** All worksheet functions, searchable; one opened shows its help and writes its formula. */
export default function FunctionsPage(): ReactElement {
  const styles = useStyles();
  const { functions, route, go } = usePane();
  const help = useFunctionsHelp();
  const [query, setQuery] = useState("");
  const [category, setCategory] = useState(ALL);
  const categories = useMemo(() => categoriesOf(functions, help), [functions, help]);
  const found = useMemo(
    () =>
      searchFunctions(functions, query, help).filter(
        (entry) => category === ALL || help[entry.id]?.category === category,
      ),
    [functions, query, help, category],
  );
  const opened = route.page === "functions" ? functions.find((entry) => entry.id === route.id) : undefined;
  if (opened !== undefined)
    return <FunctionPage key={opened.id} entry={opened} examples={help[opened.id]?.examples ?? []} />;

  return (
    <>
      <PageTitle>{words.functions.title}</PageTitle>
      {functions.length === 0 ? (
        <Body1>{words.functions.empty}</Body1>
      ) : (
        <>
          <div className={styles.tools}>
            <SearchBox
              className={styles.search}
              aria-label={words.functions.search}
              placeholder={words.functions.search}
              value={query}
              onChange={(_, data) => setQuery(data.value)}
            />
            {categories.length > 1 && (
              <ChoiceField
                label={words.functions.category}
                value={category}
                choices={[
                  { value: ALL, label: words.functions.allCategories },
                  ...categories.map((name) => ({ value: name, label: name })),
                ]}
                onChange={setCategory}
              />
            )}
          </div>
          <Caption1 role="status" block>
            {words.functions.found(found.length)}
          </Caption1>
          {found.length === 0 && <Body1>{words.functions.none}</Body1>}
          <ul className={styles.list}>
            {found.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => go({ page: "functions", id: entry.id })}
                >
                  <span className={styles.name}>{entry.name}</span>
                  <span className={styles.second}>{entry.description}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
