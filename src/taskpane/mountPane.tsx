import { createRoot } from "react-dom/client";
import type { WorkbookPort } from "../workbook/port";
import type { FunctionMetadata } from "./functionMetadata";
import { Pane } from "./shell/Pane";
import { browserTheme, fixedTheme, type ThemeName, type ThemeSource } from "./theme/themeSource";

export interface PaneOptions {
  /** The functions of this build, from its functions.json. */
  readonly functions: readonly FunctionMetadata[];
  readonly version: string;
  /** Follows the browser's preference when left out. */
  readonly theme?: ThemeName | ThemeSource;
}

/** Puts the task pane into an element, over any workbook that fits the port. The function returned takes it away again. */
export function mountPane(element: HTMLElement, port: WorkbookPort, options: PaneOptions): () => void {
  const theme =
    typeof options.theme === "string" ? fixedTheme(options.theme) : (options.theme ?? browserTheme());
  const root = createRoot(element);
  root.render(<Pane port={port} functions={options.functions} version={options.version} theme={theme} />);
  return () => root.unmount();
}
