import { createRoot } from "react-dom/client";
import metadata from "../functions/metadata.json";
import { functions } from "../functions/register";
import { functionLibrary } from "../functions/support/library";
import { builtInFunctions } from "../spreadsheet";
import { App } from "./chrome/App";
import { functionEntries } from "./editing/functionEntries";
import { Suggestions } from "./editing/suggestions";
import { Desk } from "./session/desk";
import { words } from "./session/session";
import chartStyles from "./styles/charts.css";
import chromeStyles from "./styles/chrome.css";
import gridStyles from "./styles/grid.css";
import overlayStyles from "./styles/overlays.css";
import themeStyles from "./styles/theme.css";
import { benchWords } from "./words/bench";

function start(): void {
  const element = document.getElementById("page");
  if (!element) return;
  const style = document.createElement("style");
  style.textContent = themeStyles + chromeStyles + gridStyles + chartStyles + overlayStyles;
  document.head.append(style);
  try {
    const library = functionLibrary(metadata, functions);
    const desk = new Desk(library);
    const suggestions = new Suggestions(functionEntries(library, builtInFunctions()));
    const version =
      document.querySelector<HTMLMetaElement>('meta[name="application-version"]')?.content ?? "";
    createRoot(element).render(<App desk={desk} suggestions={suggestions} version={version} />);
    void desk.start();
  } catch (problem) {
    const paragraph = document.createElement("p");
    paragraph.setAttribute("role", "alert");
    paragraph.style.padding = "16px";
    paragraph.textContent = benchWords.notStarted(words(problem));
    element.replaceChildren(paragraph);
  }
}

start();
