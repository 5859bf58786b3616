import { useState, type ReactElement } from "react";
import type { Indicator, InputForm } from "../../indicators/declaration";
import { templateSheet } from "../../workbook/template";
import { words } from "../words";
import { Disclosure } from "./Disclosure";
import { FormNeeds } from "./FormNeeds";
import { ReportButtons } from "./ReportButtons";

/** Which columns a form needs, on request; for an indicator's form also a sheet of them to fill in. */
export function DataExample({
  form,
  indicator,
}: {
  readonly form: InputForm;
  readonly indicator?: Indicator;
}): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.indicators.example} open={open} onToggle={setOpen}>
      <FormNeeds form={form} />
      {indicator !== undefined && (
        <ReportButtons says={words.template} report={() => templateSheet(indicator, form)} />
      )}
    </Disclosure>
  );
}
