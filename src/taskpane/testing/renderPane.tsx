import { configure, render, type RenderResult } from "@testing-library/react";
import type { WorkbookPort } from "../../workbook/port";
import type { FunctionMetadata, FunctionsHelp } from "../functionMetadata";
import { Pane } from "../shell/Pane";
import type { Route, SampleOffer } from "../shell/paneContext";
import { fixedTheme, type ThemeName } from "../theme/themeSource";

/* The pane waits a moment after changes; a busy machine may make that moment long. */
configure({ asyncUtilTimeout: 15_000 });

/** The whole pane over a port, at a page. */
export function renderPane(
  port: WorkbookPort,
  start: Route = { page: "home" },
  functions: readonly FunctionMetadata[] = [],
  theme: ThemeName = "light",
  help: FunctionsHelp = {},
  samples: readonly SampleOffer[] = [],
): RenderResult {
  return render(
    <Pane
      port={port}
      functions={functions}
      help={() => Promise.resolve(help)}
      samples={samples}
      version="1.2.3"
      theme={fixedTheme(theme)}
      start={start}
    />,
  );
}
