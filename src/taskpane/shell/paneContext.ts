import { createContext, useContext } from "react";
import type { FoundTable, WorkbookPort } from "../../workbook/port";
import type { FunctionMetadata, FunctionsHelp } from "../functionMetadata";

export type PageName = "home" | "indicators" | "revenue" | "functions" | "about";

/** Where the person is, with what an earlier page already picked for them. */
export type Route =
  | { readonly page: "home" | "about" }
  | {
      readonly page: "indicators";
      readonly code?: string;
      readonly table?: FoundTable;
      readonly form?: string;
    }
  | { readonly page: "revenue"; readonly table?: FoundTable }
  | { readonly page: "functions"; readonly id?: string };

/** A workbook that whoever mounts the pane can open in place of this one. */
export interface SampleOffer {
  readonly title: string;
  readonly description: string;
  readonly open: () => void;
}

export interface PaneContext {
  readonly port: WorkbookPort;
  readonly functions: readonly FunctionMetadata[];
  readonly help: () => Promise<FunctionsHelp>;
  readonly samples: readonly SampleOffer[];
  readonly version: string;
  readonly isDark: boolean;
  readonly route: Route;
  readonly go: (route: Route) => void;
}

export const paneContext = createContext<PaneContext | undefined>(undefined);

export function usePane(): PaneContext {
  const pane = useContext(paneContext);
  if (pane === undefined) throw new Error("usePane is for components inside the pane.");
  return pane;
}
