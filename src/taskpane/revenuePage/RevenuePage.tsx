import { useMemo, useState, type ReactElement } from "react";
import { Body1, Caption1, Link } from "@fluentui/react-components";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { ChoiceField } from "../parts/ChoiceField";
import { PageTitle } from "../parts/PageTitle";
import { Section } from "../parts/Section";
import { REVENUE_JOB, usePane } from "../shell/paneContext";
import { words } from "../words";
import { RevenueTyped } from "./RevenueTyped";
import { fiscalYears } from "./fiscalYears";

/** Achievement and Integration revenue of one district from typed figures; tables of districts are a job's. */
export default function RevenuePage(): ReactElement {
  const { go } = usePane();
  const years = useMemo(() => fiscalYears(new Date()), []);
  const [fy, setFy] = useState(years.usual);
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
          value={String(fy)}
          choices={years.all.map((year) => ({ value: String(year), label: nameFiscalYear(year) }))}
          onChange={(year) => setFy(Number(year))}
        />
      </Section>
      <RevenueTyped fy={fy} />
    </>
  );
}
