import { useState, type ReactElement } from "react";
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionExample, FunctionMetadata } from "../functionMetadata";
import { GuideLink } from "../guide/GuideLink";
import { BackButton } from "../parts/BackButton";
import { PageTitle } from "../parts/PageTitle";
import { Section } from "../parts/Section";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ArgumentField } from "./ArgumentField";
import { paneLocale } from "../format/locale";
import { formulaOf, missingArguments, signatureOf } from "./formulaText";
import { FunctionExamples } from "./FunctionExamples";
import { InsertFormula } from "./InsertFormula";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** Help of one function, and a form that writes its formula into the workbook. */
export function FunctionPage({
  entry,
  examples,
}: {
  readonly entry: FunctionMetadata;
  readonly examples: readonly FunctionExample[];
}): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  const [filled, setFilled] = useState<Readonly<Record<string, string>>>({});
  const spills = entry.result?.dimensionality === "matrix";
  return (
    <>
      <BackButton onClick={() => go({ page: "functions" })}>{words.functions.back}</BackButton>
      <PageTitle>{entry.name}</PageTitle>
      <Body1 as="p" block>
        {entry.description}
      </Body1>
      <Body1 block className={styles.code}>
        {signatureOf(entry)}
      </Body1>
      <Caption1 block>
        {words.functions.gives}: {spills ? words.functions.givesTable : words.functions.givesCell}.{" "}
        <GuideLink page={`functions/${entry.id}`} title={entry.name} />
      </Caption1>
      {examples.length > 0 && (
        <Section title={words.functions.examples}>
          <FunctionExamples examples={examples} />
        </Section>
      )}
      <Section title={words.functions.arguments}>
        {entry.parameters.length === 0 && <Body1>{words.functions.noArguments}</Body1>}
        {entry.parameters.map((parameter) => (
          <ArgumentField
            key={parameter.name}
            parameter={parameter}
            value={filled[parameter.name] ?? ""}
            onChange={(text) => setFilled((before) => ({ ...before, [parameter.name]: text }))}
          />
        ))}
      </Section>
      <Section title={words.functions.formula}>
        <InsertFormula
          formula={formulaOf(entry, filled, paneLocale().style)}
          missing={missingArguments(entry, filled)}
        />
      </Section>
    </>
  );
}
