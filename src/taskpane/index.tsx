import { parseFunctionMetadata, type FunctionsHelp } from "./functionMetadata";
import { words } from "./words";

/*
 * Start of the pane inside Excel. The functions of the same page have registered before this runs; everything heavy is
 * behind import(), so that this script stays small and a cell never waits for the pane.
 */
async function start(): Promise<void> {
  const element = document.getElementById("pane");
  if (element === null) return;
  try {
    const info = await Office.onReady();
    if (info.host !== Office.HostType.Excel) {
      showText(element, words.start.notExcel);
      return;
    }
    const [
      { mountPane },
      { createExcelPort, readCulture },
      { drawPicture },
      { officeTheme },
      { excelSamples },
      { announceProblem },
    ] = await Promise.all([
      import("./mountPane"),
      import("../workbook/excel"),
      import("./drawPicture"),
      import("./theme/officeTheme"),
      import("./firstRun/excelSamples"),
      import("./shell/useCommandProblem"),
    ]);
    const culture = await readCulture();
    mountPane(element, createExcelPort({ drawPicture }), {
      functions: parseFunctionMetadata(textOf("function-metadata") ?? "[]"),
      help: async () => JSON.parse(textOf("function-help") ?? "{}") as FunctionsHelp,
      version: document.querySelector<HTMLMetaElement>('meta[name="application-version"]')?.content ?? "",
      samples: excelSamples(announceProblem),
      theme: officeTheme(),
      locale: {
        tag: culture?.name ?? Office.context.contentLanguage,
        ...(culture === undefined ? {} : { signs: { decimal: culture.decimal, group: culture.group } }),
      },
    });
  } catch (error) {
    showText(element, `${words.start.failed} ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the page carries along for the pane, unread until it is asked for. */
function textOf(id: string): string | undefined {
  return document.getElementById(id)?.textContent ?? undefined;
}

/** Plain text without React: used where React could not be loaded. */
function showText(element: HTMLElement, text: string): void {
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "alert");
  // As the page itself looks before any script has run.
  paragraph.className = "skeleton";
  paragraph.textContent = text;
  element.replaceChildren(paragraph);
}

void start();
