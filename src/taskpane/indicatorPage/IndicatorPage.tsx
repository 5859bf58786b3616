import { Suspense, type ReactElement } from "react";
import { Body1, Spinner } from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import { GuideLink } from "../guide/GuideLink";
import { BackButton } from "../parts/BackButton";
import { PageTitle } from "../parts/PageTitle";
import { lazyPage } from "../shell/lazyPage";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { IndicatorFacts } from "./IndicatorFacts";

const IndicatorRun = lazyPage(() => import("./IndicatorRun"));
const ActivitiesSection = lazyPage(() => import("./ActivitiesSection"));

/** One indicator: a run over the person's data where it can be computed, then what the plan says. */
export function IndicatorPage({ indicator }: { readonly indicator: Indicator }): ReactElement {
  const { go } = usePane();
  return (
    <>
      <BackButton onClick={() => go({ page: "indicators" })}>{words.indicators.back}</BackButton>
      <PageTitle>{`${indicator.code}. ${indicator.title}`}</PageTitle>
      <Body1 as="p" block>
        {indicator.summary} <GuideLink page={`indicators/${indicator.code}`} title={indicator.title} />
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
