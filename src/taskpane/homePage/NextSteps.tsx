import { useState, type ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { indicators } from "../../indicators/register";
import { REVENUE_FORM } from "../../jobs/revenueFigures/columns";
import type { FoundTable } from "../../workbook/port";
import { ChoiceField } from "../parts/ChoiceField";
import { FormNeeds } from "../parts/FormNeeds";
import { Section } from "../parts/Section";
import type { ShownForm } from "../parts/templateText";
import { closestTable } from "../run/fitting";
import { REVENUE_JOB, REVENUE_JOB_INPUT, usePane, type Route } from "../shell/paneContext";
import { words } from "../words";

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

type WayForm = ShownForm & { readonly id: string; readonly title: string };

interface Way {
  readonly key: string;
  readonly label: string;
  readonly button: string;
  readonly forms: readonly WayForm[];
  readonly route: (table: FoundTable | undefined, form: WayForm) => Route;
}

const ways: readonly Way[] = [
  ...indicators
    .filter(({ inputs }) => inputs.length > 0)
    .map((indicator): Way => ({
      key: indicator.code,
      label: `${indicator.code}. ${indicator.title}`,
      button: words.home.nextIndicator(indicator.code),
      forms: indicator.inputs,
      route: (table, form) => ({
        page: "indicators",
        code: indicator.code,
        form: form.id,
        ...(table === undefined ? {} : { table }),
      }),
    })),
  {
    key: "revenue",
    label: words.home.revenueTitle,
    button: words.home.nextRevenue,
    forms: [REVENUE_FORM],
    route: (table) => ({
      page: "revenue",
      job: REVENUE_JOB,
      ...(table === undefined ? {} : { input: REVENUE_JOB_INPUT, table }),
    }),
  },
];

/** The way on where no table fits: what each calculation needs, columns to begin a sheet with, and samples. */
export default function NextSteps({ tables }: { readonly tables: readonly FoundTable[] }): ReactElement {
  const styles = useStyles();
  const { go, samples } = usePane();
  const [key, setKey] = useState("9");
  const [formId, setFormId] = useState<string>();
  const way = ways.find((candidate) => candidate.key === key) ?? ways[0];
  const form = way?.forms.find(({ id }) => id === formId) ?? way?.forms[0];
  const closest = form === undefined ? undefined : closestTable(form, tables);
  const empty = tables.length === 0;
  return (
    <>
      <Section title={empty ? words.home.emptyTitle : words.home.unfitTitle}>
        <Body1>{empty ? words.home.emptyText : words.home.unfitText}</Body1>
        <ChoiceField
          label={words.home.wanted}
          value={way?.key ?? ""}
          choices={ways.map(({ key: value, label }) => ({ value, label }))}
          onChange={(chosen) => {
            setKey(chosen);
            setFormId(undefined);
          }}
        />
        {way !== undefined && way.forms.length > 1 && (
          <ChoiceField
            label={words.home.form}
            value={form?.id ?? ""}
            choices={way.forms.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setFormId}
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
        {form !== undefined && <FormNeeds key={`${key}|${form.id}`} form={form} />}
        {way !== undefined && form !== undefined && (
          <div>
            <Button appearance="primary" onClick={() => go(way.route(closest?.table, form))}>
              {way.button}
            </Button>
          </div>
        )}
      </Section>
      {samples.length > 0 && (
        <Section title={words.home.samples}>
          <Caption1>{words.home.samplesText}</Caption1>
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
