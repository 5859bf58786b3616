import { useState, type ReactElement } from "react";
import type { ReportSheet } from "../../sheets/reportSheet";
import { words } from "../words";
import { Disclosure } from "./Disclosure";
import { FormNeeds } from "./FormNeeds";
import { ReportButtons } from "./ReportButtons";
import type { ShownForm } from "./templateText";

/** Which columns a form needs, on request, and a sheet of them to fill in where there is one. */
export function DataExample({
  form,
  template,
}: {
  readonly form: ShownForm;
  readonly template?: () => ReportSheet;
}): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.indicators.example} open={open} onToggle={setOpen}>
      <FormNeeds form={form} />
      {template !== undefined && <ReportButtons says={words.template} report={template} />}
    </Disclosure>
  );
}
