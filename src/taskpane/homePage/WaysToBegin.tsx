import { useState, type ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import { indicators } from "../../indicators/register";
import type { Job } from "../../jobs/declaration";
import { jobs } from "../../jobs/register";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { FoundTable } from "../../workbook/port";
import { jobTemplateSheet, templateSheet } from "../../workbook/template";
import { ChoiceField } from "../parts/ChoiceField";
import { FormNeeds } from "../parts/FormNeeds";
import { ReportButtons } from "../parts/ReportButtons";
import { Section } from "../parts/Section";
import type { ShownForm } from "../parts/templateText";
import { closestTable } from "../run/fitting";
import { usePane, type Route } from "../shell/paneContext";
import { words } from "../words";
import { firstRunWords } from "../words/firstRun";

const useStyles = makeStyles({
  samples: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  second: { color: tokens.colorNeutralForeground2 },
});

/** One table a person may begin with: what belongs in it, a sheet of it, and where it is used. */
interface WayTable {
  readonly title: string;
  readonly form: ShownForm;
  readonly template: () => ReportSheet;
  readonly route: (table: FoundTable | undefined) => Route;
}

interface Way {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly tables: readonly WayTable[];
}

const ways: readonly Way[] = [
  ...indicators.filter(({ inputs }) => inputs.length > 0).map(indicatorWay),
  ...jobs.filter(({ inputs }) => inputs.length > 0).map(jobWay),
];

function indicatorWay(indicator: Indicator): Way {
  const { code, title, inputs } = indicator;
  return {
    key: `indicator ${code}`,
    label: words.home.indicator(code, title),
    group: words.nav.indicators,
    tables: inputs.map((form) => ({
      title: form.title,
      form,
      template: () => templateSheet(indicator, form),
      route: (table) => ({
        page: "indicators",
        code,
        form: form.id,
        ...(table === undefined ? {} : { table }),
      }),
    })),
  };
}

function jobWay(job: Job): Way {
  return {
    key: `job ${job.id}`,
    label: job.title,
    group: words.jobs.groups[job.group].title,
    tables: job.inputs.flatMap((input) =>
      input.forms.map((form) => ({
        title: input.forms.length === 1 ? input.title : `${input.title}: ${form.title}`,
        form,
        template: () => jobTemplateSheet(job, input, form),
        route: (table: FoundTable | undefined): Route => ({
          page: job.group,
          job: job.id,
          ...(table === undefined ? {} : { input: input.id, table }),
        }),
      })),
    ),
  };
}

/** The way on where no table fits: what to do, what it needs, a sheet to fill in, and samples. */
export default function WaysToBegin({ tables }: { readonly tables: readonly FoundTable[] }): ReactElement {
  const styles = useStyles();
  const { go, samples } = usePane();
  const [key, setKey] = useState("indicator 9");
  const [place, setPlace] = useState(0);
  const way = ways.find((candidate) => candidate.key === key) ?? ways[0];
  const wanted = way?.tables[place] ?? way?.tables[0];
  const closest = wanted === undefined ? undefined : closestTable(wanted.form, tables);
  const empty = tables.length === 0;
  return (
    <>
      <Section title={empty ? words.home.emptyTitle : words.home.unfitTitle}>
        <Body1>{empty ? words.home.emptyText : words.home.unfitText}</Body1>
        <ChoiceField
          label={words.home.wanted}
          value={way?.key ?? ""}
          choices={ways.map(({ key: value, label, group }) => ({ value, label, group }))}
          onChange={(chosen) => {
            setKey(chosen);
            setPlace(0);
          }}
        />
        {way !== undefined && way.tables.length > 1 && (
          <ChoiceField
            label={words.home.wantedTable}
            value={String(way.tables.indexOf(wanted ?? way.tables[0]!))}
            choices={way.tables.map(({ title }, index) => ({ value: String(index), label: title }))}
            onChange={(chosen) => setPlace(Number(chosen))}
          />
        )}
        {closest !== undefined && closest.found > 0 && (
          <Body1>
            {words.home.closest(
              closest.table.name,
              closest.found,
              closest.needed,
              closest.missing.join(", "),
            )}
          </Body1>
        )}
        {way !== undefined && wanted !== undefined && (
          <>
            <ReportButtons key={`${key}|${place}`} says={words.template} report={wanted.template} />
            <div>
              <Button onClick={() => go(wanted.route(closest?.found === 0 ? undefined : closest?.table))}>
                {words.home.openPage(way.label)}
              </Button>
            </div>
            <FormNeeds key={`needs ${key}|${place}`} form={wanted.form} />
          </>
        )}
      </Section>
      {samples.length > 0 && (
        <Section title={words.home.samples}>
          <Caption1>
            {samples.some(({ ownWindow }) => ownWindow === true)
              ? firstRunWords.samplesApart
              : words.home.samplesText}
          </Caption1>
          <ul className={styles.samples}>
            {samples.map(({ title, description, open }) => (
              <li key={title}>
                <Button size="small" onClick={open}>
                  {title}
                </Button>
                <Caption1 block className={styles.second}>
                  {description}
                </Caption1>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
