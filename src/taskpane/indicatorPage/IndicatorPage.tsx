import { lazy, Suspense, type ReactElement } from "react";
import { Body1, Button, makeStyles, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { Indicator } from "../../indicators/declaration";
import { PageTitle } from "../parts/PageTitle";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { IndicatorFacts } from "./IndicatorFacts";

const IndicatorRun = lazy(() => import("./IndicatorRun"));
const ActivitiesSection = lazy(() => import("./ActivitiesSection"));

const useStyles = makeStyles({ back: { marginInlineStart: "-8px" } });

/** One indicator: a run over the person's data where it can be computed, then what the plan says. */
export function IndicatorPage({ indicator }: { readonly indicator: Indicator }): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        onClick={() => go({ page: "indicators" })}
      >
        {words.indicators.back}
      </Button>
      <PageTitle>{`${indicator.code}. ${indicator.title}`}</PageTitle>
      <Body1 as="p" block>
        {indicator.summary}
      </Body1>
      {indicator.inputs.length > 0 ? (
        <Suspense fallback={<Spinner size="small" label={words.shell.loading} />}>
          <IndicatorRun indicator={indicator} />
        </Suspense>
      ) : (
        <Body1 as="p" block>
          {words.indicators.targetsOnly}
        </Body1>
      )}
      <IndicatorFacts indicator={indicator} />
      <Suspense fallback={null}>
        <ActivitiesSection code={indicator.code} />
      </Suspense>
    </>
  );
}
