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
  of,
  template,
}: {
  readonly form: ShownForm;
  /** Which table it is about, where a page has several. */
  readonly of?: string;
  readonly template?: () => ReportSheet;
}): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.indicators.example} open={open} onToggle={setOpen}>
      <FormNeeds form={form} {...(of === undefined ? {} : { of })} />
      {template !== undefined && <ReportButtons says={words.template} report={template} />}
    </Disclosure>
  );
}
