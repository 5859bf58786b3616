import { createContext, useContext } from "react";
import type { JobGroup } from "../../jobs/declaration";
import type { FoundTable, WorkbookPort } from "../../workbook/port";
import type { FunctionMetadata, FunctionsHelp } from "../functionMetadata";

export type PageName = "home" | "indicators" | JobGroup | "functions" | "explain" | "settings" | "about";

/** The calculation on the page of revenue that is no job: figures typed by hand. */
export const REVENUE_CALCULATION = "calculation";
/** The job that computes it for every row of a table, and its input. */
export const REVENUE_JOB = "revenue-by-district";
export const REVENUE_JOB_INPUT = "districts";

/** The jobs of a group, or one of them. */
export interface JobRoute {
  readonly page: JobGroup;
  readonly job?: string;
  /** The table for this input was picked on an earlier page. */
  readonly input?: string;
  readonly table?: FoundTable;
}

/** Where the person is, with what an earlier page already picked for them. */
export type Route =
  | { readonly page: "home" | "explain" | "about" }
  | {
      readonly page: "indicators";
      readonly code?: string;
      readonly table?: FoundTable;
      readonly form?: string;
    }
  | JobRoute
  | { readonly page: "functions"; readonly id?: string }
  /** `back` is where the person came from, with what was picked there. */
  | { readonly page: "settings"; readonly back?: Route };

/** A workbook that whoever mounts the pane can open in place of this one. */
export interface SampleOffer {
  readonly title: string;
  readonly description: string;
  /** Its file, by which a tour finds it. */
  readonly file?: string;
  /** It opens in a window of its own; otherwise in place of the workbook that is open. */
  readonly ownWindow?: boolean;
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
