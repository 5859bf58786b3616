import { createRoot } from "react-dom/client";
import type { NumberStyle } from "../measures/cells/typedNumber";
import type { WorkbookPort } from "../workbook/port";
import type { FunctionMetadata, FunctionsHelp } from "./functionMetadata";
import { setPaneLocale } from "./format/locale";
import { Pane, type Landmark } from "./shell/Pane";
import type { SampleOffer } from "./shell/paneContext";
import { browserTheme, fixedTheme, type ThemeName, type ThemeSource } from "./theme/themeSource";

export interface PaneOptions {
  /** The functions of this build, from its functions.json. */
  readonly functions: readonly FunctionMetadata[];
  /** Group and examples of the functions, asked for when a person opens them. Without it there are no groups and no examples. */
  readonly help?: () => Promise<FunctionsHelp>;
  /** Workbooks to look around in, where the host can open them. */
  readonly samples?: readonly SampleOffer[] | Promise<readonly SampleOffer[]>;
  readonly version: string;
  /** Follows the browser's preference when left out. */
  readonly theme?: ThemeName | ThemeSource;
  /** How numbers and days are written, with the workbook's own signs where it says them; the browser's language when left out. */
  readonly locale?: { readonly tag: string | undefined; readonly signs?: NumberStyle };
  /** "main" (when left out) where the pane is the whole page; "region" inside a page that has a main part of its own. */
  readonly landmark?: Landmark;
}

/** Puts the task pane into an element, over any workbook that fits the port. The function returned takes it away again. */
export function mountPane(element: HTMLElement, port: WorkbookPort, options: PaneOptions): () => void {
  const theme =
    typeof options.theme === "string" ? fixedTheme(options.theme) : (options.theme ?? browserTheme());
  setPaneLocale(
    options.locale === undefined ? navigator.language : options.locale.tag,
    options.locale?.signs,
  );
  const root = createRoot(element);
  root.render(<Pane {...options} port={port} theme={theme} />);
  return () => root.unmount();
}
