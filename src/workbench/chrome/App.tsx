import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Suggestions } from "../editing/suggestions";
import { pickFile } from "../files/files";
import type { GridView } from "../grid/GridView";
import type { KeyPage } from "../keyboard/performKey";
import type { Desk } from "../session/desk";
import { commitEdit } from "../session/editCommands";
import { words } from "../session/session";
import { Announcer } from "./Announcer";
import { ErrorBoundary } from "./ErrorBoundary";
import { FormulaBar } from "./FormulaBar";
import { FunctionHelp } from "./FunctionHelp";
import { GridHost } from "./GridHost";
import { BenchContext, type Bench, type Question } from "./hooks";
import { MessageBar } from "./MessageBar";
import { PaneHost } from "./PaneHost";
import { QuestionDialog } from "./QuestionDialog";
import { nextRegion } from "./regions";
import { SheetTabs } from "./SheetTabs";
import { PAGE_EVENT } from "./showExplanation";
import { Splitter } from "./Splitter";
import { StatusBar } from "./StatusBar";
import { Toolbar } from "./Toolbar";
import { benchWords } from "../words/bench";

const FILES = ".xlsx,.xlsm,.csv,.tsv,.txt";

export function App(props: {
  readonly desk: Desk;
  readonly suggestions: Suggestions;
  readonly version: string;
}) {
  const { desk, suggestions } = props;
  useSyncExternalStore(desk.subscribe, desk.currentVersion);
  const gridRef = useRef<GridView>(undefined);
  const [paneShown, setPaneShown] = useState(true);
  /** On a narrow window one of the two is shown at a time. */
  const [front, setFront] = useState<"sheet" | "pane">("sheet");
  const [paneWidth, setPaneWidth] = useState(400);
  const [dropping, setDropping] = useState(false);
  const [question, setQuestion] = useState<{
    question: Question;
    answer: (value: string | undefined) => void;
  }>();

  const ask = useCallback(
    (asked: Question) =>
      new Promise<string | undefined>((resolve) => {
        setQuestion({
          question: asked,
          answer: (value) => {
            setQuestion(undefined);
            resolve(value);
          },
        });
      }),
    [],
  );
  const focusGrid = useCallback(() => gridRef.current?.focus(), []);
  const save = useCallback(() => void desk.save(), [desk]);

  /** Another workbook takes the place of this one: unsaved changes are asked about first. */
  const replace = useCallback(
    async (open: () => void | Promise<void>) => {
      if (desk.session.dirty) {
        const answer = await ask({
          title: "Save your changes first?",
          text: `${desk.session.fileName} has changes that are not saved. Opening another workbook closes it.`,
          answers: [
            { value: "save", label: "Save" },
            { value: "drop", label: "Do not save" },
          ],
        });
        if (answer === undefined) return;
        if (answer === "save") await desk.save();
      }
      await open();
      focusGrid();
    },
    [ask, desk, focusGrid],
  );
  const open = useCallback(async () => {
    const file = await pickFile(FILES);
    if (file) await replace(() => desk.openFile(file));
  }, [desk, replace]);

  const bench = useMemo<Bench>(
    () => ({
      desk,
      suggestions,
      ask,
      save,
      open: () => void open(),
      focusGrid,
      focusNameBox: () => document.getElementById("name-box")?.focus(),
    }),
    [desk, suggestions, ask, save, open, focusGrid],
  );
  const keyPage = useCallback((): KeyPage | undefined => {
    const grid = gridRef.current;
    if (!grid) return undefined;
    return {
      page: grid.page(),
      suggestions,
      goTo: bench.focusNameBox,
      save: bench.save,
      open: bench.open,
      contextMenu: () => grid.element.parentElement?.dispatchEvent(new Event("open-context-menu")),
    };
  }, [bench, suggestions]);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener(
      "beforeunload",
      (event) => {
        if (desk.session.dirty) event.preventDefault();
      },
      { signal },
    );
    // An error nobody caught is said; the page goes on.
    window.addEventListener(
      "error",
      ({ error }) => desk.session.say("error", `Something went wrong: ${words(error)}`),
      { signal },
    );
    window.addEventListener(
      "unhandledrejection",
      ({ reason }) => desk.session.say("error", `Something went wrong: ${words(reason)}`),
      { signal },
    );
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1, focusGrid);
      },
      { signal },
    );
    // Going on to another part of the page writes what was typed.
    document.addEventListener(
      "focusin",
      ({ target }) => {
        const inside = (target as Element).closest?.(".grid, .formula-bar, .function-help, .tab-list, .menu");
        if (!inside && desk.session.edit) commitEdit(desk.session);
      },
      { signal },
    );
    return () => ending.abort();
  }, [desk, focusGrid]);

  useEffect(() => {
    // Who asks for a page of the pane wants to see it.
    const show = () => {
      setPaneShown(true);
      setFront("pane");
    };
    window.addEventListener(PAGE_EVENT, show);
    return () => window.removeEventListener(PAGE_EVENT, show);
  }, []);

  useEffect(() => {
    document.title = benchWords.pageTitle(desk.session.fileName);
  });

  const holdsFile = (event: React.DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <BenchContext value={bench}>
      <div
        className={`workbench front-${front}`}
        data-pane={paneShown ? "shown" : "hidden"}
        onDragOver={(event) => {
          if (!holdsFile(event)) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
        }}
        onDrop={(event) => {
          if (!holdsFile(event)) return;
          event.preventDefault();
          setDropping(false);
          const file = event.dataTransfer.files[0];
          if (file) void replace(() => desk.openFile(file));
        }}
      >
        <header>
          <h1 className="unseen">{benchWords.title}</h1>
          <Toolbar
            paneShown={paneShown}
            onTogglePane={() => setPaneShown(!paneShown)}
            onNew={() => void replace(() => desk.newWorkbook())}
            onSample={(file) => void replace(() => desk.openSample(file))}
          />
          <div className="views" role="group" aria-label={benchWords.views.label}>
            {(["sheet", "pane"] as const).map((view) => (
              <button key={view} type="button" aria-pressed={front === view} onClick={() => setFront(view)}>
                {benchWords.views[view]}
              </button>
            ))}
          </div>
        </header>
        <MessageBar />
        <main className="desk">
          <section className="sheet-side" aria-label={benchWords.workbook}>
            <ErrorBoundary what={benchWords.failed.sheet} onSave={save}>
              <FormulaBar keyPage={keyPage} />
              <GridHost gridRef={gridRef} keyPage={keyPage} />
              <FunctionHelp />
            </ErrorBoundary>
            <SheetTabs />
            <StatusBar />
            <p id="grid-hint" className="unseen">
              {benchWords.keys}
            </p>
            {paneShown && <Splitter width={paneWidth} onWidth={setPaneWidth} />}
          </section>
          <ErrorBoundary what={benchWords.failed.pane} onSave={save}>
            <PaneHost
              shown={paneShown}
              width={paneWidth}
              version={props.version}
              onSample={(file) => void replace(() => desk.openSample(file))}
            />
          </ErrorBoundary>
        </main>
        <Announcer />
        {dropping && <div className="drop-hint">{benchWords.drop}</div>}
        {question && <QuestionDialog question={question.question} onAnswer={question.answer} />}
      </div>
    </BenchContext>
  );
}
