import { useId, useState, type ReactElement } from "react";
import { Button, Caption1, Label, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import type { ManyColumns } from "../../jobs/declaration";
import { words } from "../words";

/** Fewer columns than this are seen at a glance. */
const FILTER_FROM = 9;

const useStyles = makeStyles({
  field: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  help: { color: tokens.colorNeutralForeground2 },
  search: { width: "100%", maxWidth: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  list: {
    maxHeight: "240px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px",
    display: "flex",
    flexDirection: "column",
  },
  entry: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "5px 4px",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "& input": { marginBlockStart: "3px", flexShrink: 0, accentColor: tokens.colorBrandBackground },
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly many: ManyColumns;
  /** Names of all columns of the table, by place. */
  readonly names: readonly string[];
  /** Places that can be ticked: not those of the form's own columns. */
  readonly places: readonly number[];
  readonly ticked: readonly number[];
  readonly onTick: (places: readonly number[]) => void;
}

/** Columns of which a table has as many as it has: ticked one by one, or all that a search finds. */
export function ManyColumnsField({ many, names, places, ticked, onTick }: Props): ReactElement {
  const styles = useStyles();
  const help = useId();
  const [query, setQuery] = useState("");
  const chosen = new Set(ticked);
  const sought = query.trim().toLowerCase();
  const shown = places.filter((place) => (names[place] ?? "").toLowerCase().includes(sought));
  const few = ticked.length < many.minimum;
  const toggle = (place: number): void => {
    const next = new Set(chosen);
    if (!next.delete(place)) next.add(place);
    onTick([...next]);
  };
  return (
    <fieldset className={styles.field} aria-describedby={help}>
      <legend className={styles.legend}>{many.title}</legend>
      <Caption1 id={help} className={styles.help}>
        {many.help}
      </Caption1>
      <Caption1 role="status">
        {words.jobs.manyTicked(ticked.length, places.length)}
        {few && <span className={styles.wrong}> {words.jobs.manyTooFew(many.minimum)}</span>}
      </Caption1>
      {places.length >= FILTER_FROM && (
        <SearchBox
          className={styles.search}
          aria-label={words.jobs.manyFilter(many.title)}
          placeholder={words.jobs.manyFilter(many.title)}
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onTick([...new Set([...ticked, ...shown])])}>
          {sought === "" ? words.jobs.manyAll : words.jobs.manyAllShown}
        </Button>
        <Button size="small" onClick={() => onTick([])}>
          {words.jobs.manyNone}
        </Button>
        {sought !== "" && (
          <Caption1 role="status">{words.jobs.manyShown(shown.length, places.length)}</Caption1>
        )}
      </div>
      <div className={styles.list}>
        {shown.length === 0 && <Caption1>{words.jobs.manyNoneFit}</Caption1>}
        {shown.map((place) => (
          <Label key={place} className={styles.entry}>
            <input type="checkbox" checked={chosen.has(place)} onChange={() => toggle(place)} />
            <span>{names[place]}</span>
          </Label>
        ))}
      </div>
    </fieldset>
  );
}
