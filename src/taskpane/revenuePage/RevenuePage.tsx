import { useMemo, useState, type ReactElement } from "react";
import { Body1, Caption1, Link } from "@fluentui/react-components";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { ChoiceField } from "../parts/ChoiceField";
import { PageTitle } from "../parts/PageTitle";
import { Section } from "../parts/Section";
import { REVENUE_JOB, usePane } from "../shell/paneContext";
import { useWorkbookSettings } from "../run/useWorkbookSettings";
import { settingsWords } from "../words/settings";
import { words } from "../words";
import { RevenueTyped } from "./RevenueTyped";
import { fiscalYears } from "./fiscalYears";

/** Achievement and Integration revenue of one district from typed figures; tables of districts are a job's. */
export default function RevenuePage(): ReactElement {
  const { go, port } = usePane();
  const { stored } = useWorkbookSettings(port);
  const years = useMemo(() => fiscalYears(new Date()), []);
  const [chosen, setChosen] = useState<number>();
  // The year that is set for the workbook, where there is a rate for it.
  const begins = years.all.find((year) => String(year) === stored.values["fiscal-year"]);
  const fy = chosen ?? begins ?? years.usual;
  return (
    <>
      <PageTitle>{words.revenue.title}</PageTitle>
      <Body1 as="p" block>
        {words.revenue.summary}
      </Body1>
      <Caption1 block>
        {words.revenue.fromTable}{" "}
        <Link as="button" inline onClick={() => go({ page: "revenue", job: REVENUE_JOB })}>
          {words.revenue.toTable}
        </Link>
      </Caption1>
      <Section title={words.indicators.data}>
        <ChoiceField
          label={words.revenue.year}
          hint={fy === begins ? settingsWords.yearGiven : undefined}
          value={String(fy)}
          choices={years.all.map((year) => ({ value: String(year), label: nameFiscalYear(year) }))}
          onChange={(year) => setChosen(Number(year))}
        />
      </Section>
      <RevenueTyped fy={fy} />
    </>
  );
}
