import { WorkbookProblem, type WorkbookPort } from "../workbook/port";
import { announceProblem } from "./announceProblem";
import { commandWords } from "./words";

export type RibbonCommand = (port: WorkbookPort) => Promise<void>;

async function excelPort(): Promise<WorkbookPort> {
  return (await import("../workbook/excel")).createExcelPort();
}

/**
 * Makes a ribbon button's action of a command. It always says that it is done, also when it failed, because Excel keeps the
 * button busy until then; what went wrong is shown in the pane, which opens for it.
 */
export function button(
  load: () => Promise<RibbonCommand>,
  makePort: () => Promise<WorkbookPort> = excelPort,
): (event: { completed: () => void }) => Promise<void> {
  return async (event) => {
    try {
      const [command, port] = await Promise.all([load(), makePort()]);
      await command(port);
    } catch (error) {
      await announceProblem(
        error instanceof WorkbookProblem
          ? error
          : new WorkbookProblem(
              "other",
              error instanceof Error ? error.message : String(error),
              commandWords.tryAgain,
            ),
      );
    } finally {
      event.completed();
    }
  };
}
