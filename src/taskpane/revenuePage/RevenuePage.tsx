import type { ReactElement } from "react";
import { Body1 } from "@fluentui/react-components";
import { PageTitle } from "../parts/PageTitle";
import { words } from "../words";

export default function RevenuePage(): ReactElement {
  return (
    <>
      <PageTitle>{words.revenue.title}</PageTitle>
      <Body1 as="p" block>
        {words.revenue.summary}
      </Body1>
    </>
  );
}
