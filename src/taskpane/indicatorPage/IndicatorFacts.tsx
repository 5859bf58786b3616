import { useState, type ReactElement } from "react";
import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Indicator, Measure } from "../../indicators/declaration";
import type { Citation } from "../../law/citation";
import { nameFfy, schoolYearOf } from "../../law/federalFiscalYear";
import { showPercent } from "../format/numbers";
import { Disclosure } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { words } from "../words";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "start",
    padding: "4px 8px 4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: "4px 8px 4px 0",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rowHead: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  year: { whiteSpace: "nowrap" },
  measure: { display: "flex", flexDirection: "column", gap: "4px", marginBottom: "8px" },
});

/** What the plan says about an indicator: targets by year, baseline, definition, where the data come from. */
export function IndicatorFacts({ indicator }: { readonly indicator: Indicator }): ReactElement {
  const runs = indicator.inputs.length > 0;
  const [open, setOpen] = useState(false);
  const [rules, setRules] = useState(false);
  const targets = indicator.measures.map((measure) => (
    <MeasureTargets key={measure.code} measure={measure} />
  ));
  return (
    <>
      <Section title={words.indicators.targetsTitle}>
        {runs ? (
          <Disclosure title={words.indicators.targetsOnly} open={open} onToggle={setOpen}>
            {targets}
          </Disclosure>
        ) : (
          targets
        )}
      </Section>
      {(indicator.definitions.length > 0 || indicator.dataSource !== undefined) && (
        <Section title={words.indicators.definition}>
          <Disclosure title={words.indicators.definitionOpen} open={rules} onToggle={setRules}>
            {indicator.definitions.map((definition) => (
              <div key={definition.since}>
                <Body1Strong block>{words.indicators.definitionSince(nameFfy(definition.since))}</Body1Strong>
                <Body1 block>{definition.value ?? words.indicators.definitionEnded}</Body1>
                {definition.note !== undefined && <Caption1 block>{definition.note}</Caption1>}
                <SourceLine source={definition.source} />
              </div>
            ))}
            {indicator.dataSource !== undefined && (
              <div>
                <Body1Strong block>{words.indicators.dataSource}</Body1Strong>
                <Body1 block>{indicator.dataSource.text}</Body1>
                <SourceLine source={indicator.dataSource.source} />
              </div>
            )}
          </Disclosure>
        </Section>
      )}
    </>
  );
}

function MeasureTargets({ measure }: { readonly measure: Measure }): ReactElement {
  const styles = useStyles();
  const { baseline } = measure;
  const rows = rowsOf(measure);
  return (
    <div className={styles.measure}>
      <Body1Strong as="h3" block style={{ margin: 0 }}>
        {measure.code} {measure.title}
      </Body1Strong>
      {rows.length === 0 && <Caption1>{words.indicators.noTargets}</Caption1>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={words.indicators.targetsOf(measure.code)}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.indicators.targetsYear}
              </th>
              <th scope="col" className={styles.head}>
                {words.indicators.targetsTarget}
              </th>
              <th scope="col" className={styles.head}>
                {words.indicators.targetsSource}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ffy}>
                <th scope="row" className={mergeClasses(styles.cell, styles.rowHead)}>
                  <span className={styles.year}>{words.indicators.ffy(row.ffy)}</span>{" "}
                  <span className={styles.year}>({schoolYearOf(row.ffy)})</span>
                </th>
                <td className={styles.cell}>{row.printed}</td>
                <td className={styles.cell}>
                  <Caption1 block>{row.source.at}</Caption1>
                  {row.note !== undefined && <Caption1 block>{row.note}</Caption1>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {[...new Set(rows.map((row) => row.source.source.title))].map((title) => (
        <Caption1 key={title} block>
          {words.working.source}: {title}
        </Caption1>
      ))}
      {measure.better.ours && measure.targets.length > 0 && (
        <Caption1 block>{words.indicators.oursSide}</Caption1>
      )}
      {baseline !== undefined && (
        <div>
          <Caption1 block title={String(baseline.percent)}>
            {words.indicators.baselineOf(nameFfy(baseline.ffy))}:{" "}
            {baseline.printed || `${showPercent(baseline.percent).text}%`}
          </Caption1>
          {baseline.note !== undefined && <Caption1 block>{baseline.note}</Caption1>}
          <SourceLine source={baseline.source} />
        </div>
      )}
    </div>
  );
}

interface PrintedRow {
  readonly ffy: number;
  readonly printed: string;
  readonly source: Citation;
  readonly note?: string;
}

/** The plan's rows by year: targets, and years for which it prints something else than a figure. */
function rowsOf(measure: Measure): readonly PrintedRow[] {
  const targets = measure.targets.map((target) => ({
    ...target,
    printed: `${words.indicators[measure.better.side]} ${target.value.printed}`,
  }));
  const without = (measure.withoutTarget ?? []).map((row) => ({
    ...row,
    printed: words.indicators.printedWithout(row.value),
  }));
  return [...targets, ...without].sort((one, other) => one.ffy - other.ffy);
}
