import { useMemo, useState, type ReactElement } from "react";
import { Body1, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { ChoiceField } from "../parts/ChoiceField";
import { PageTitle } from "../parts/PageTitle";
import { Section } from "../parts/Section";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { RevenueFromTable } from "./RevenueFromTable";
import { RevenueTyped } from "./RevenueTyped";
import { fiscalYears } from "./fiscalYears";

type Way = "typed" | "table";

/** Achievement and Integration revenue of one district or of many, with its working, its split and a report. */
export default function RevenuePage(): ReactElement {
  const { route } = usePane();
  const arrivedWith = route.page === "revenue" ? route.table : undefined;
  const years = useMemo(() => fiscalYears(new Date()), []);
  const [fy, setFy] = useState(years.usual);
  const [way, setWay] = useState<Way>(arrivedWith === undefined ? "typed" : "table");
  return (
    <>
      <PageTitle>{words.revenue.title}</PageTitle>
      <Body1 as="p" block>
        {words.revenue.summary}
      </Body1>
      <Section title={words.indicators.data}>
        <ChoiceField
          label={words.revenue.year}
          value={String(fy)}
          choices={years.all.map((year) => ({ value: String(year), label: nameFiscalYear(year) }))}
          onChange={(year) => setFy(Number(year))}
        />
        <Field label={words.revenue.source}>
          <RadioGroup value={way} onChange={(_, data) => setWay(data.value === "table" ? "table" : "typed")}>
            <Radio value="typed" label={words.revenue.typed} />
            <Radio value="table" label={words.revenue.fromTable} />
          </RadioGroup>
        </Field>
      </Section>
      {way === "typed" ? <RevenueTyped fy={fy} /> : <RevenueFromTable fy={fy} arrivedWith={arrivedWith} />}
    </>
  );
}
