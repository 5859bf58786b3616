import { useState, type ReactElement } from "react";
import type { InputForm } from "../../indicators/declaration";
import { words } from "../words";
import { Disclosure } from "./Disclosure";
import { FormNeeds } from "./FormNeeds";

/** Which columns a form needs, on request. */
export function DataExample({ form }: { readonly form: InputForm }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.indicators.example} open={open} onToggle={setOpen}>
      <FormNeeds form={form} />
    </Disclosure>
  );
}
