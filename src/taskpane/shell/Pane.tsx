import {
  lazy,
  StrictMode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from "react";
import { Caption1, FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { WorkbookPort } from "../../workbook/port";
import type { FunctionMetadata, FunctionsHelp } from "../functionMetadata";
import { isUnitedStates, withSigns } from "../format/locale";
import { HomePage } from "../homePage/HomePage";
import { ProblemBar } from "../parts/ProblemBar";
import { themes } from "../theme/themes";
import type { ThemeSource } from "../theme/themeSource";
import { words } from "../words";
import { lazyPage } from "./lazyPage";
import { PageBoundary } from "./PageBoundary";
import { PaneBoundary } from "./PaneBoundary";
import { paneContext, type PageName, type PaneContext, type Route, type SampleOffer } from "./paneContext";
import { useTour } from "../tour/tourState";
import { TopBar } from "./TopBar";
import { useCommandProblem } from "./useCommandProblem";
import { useOffers } from "./useOffers";

/* Only Excel forgets functions; what says so is fetched there alone, and where it does not come nothing is lost. */
const LostFunctionsBar = lazy(() =>
  import("../firstRun/LostFunctionsBar").catch(() => ({ default: () => null })),
);
/* A tour is asked for by few. */
const TourBar = lazyPage(() => import("../tour/TourBar"));
const JobsPage = lazyPage(() => import("../jobPage/JobsPage"));

/* Only Home is in the first bundle; the others arrive when they are opened. */
const pages: Readonly<Record<PageName, React.ComponentType>> = {
  home: HomePage,
  indicators: lazyPage(() => import("../indicatorPage/IndicatorsPage")),
  eligibility: JobsPage,
  revenue: JobsPage,
  plan: JobsPage,
  surveys: JobsPage,
  checks: JobsPage,
  functions: lazyPage(() => import("../functionsPage/FunctionsPage")),
  explain: lazyPage(() => import("../explainPage/ExplainPage")),
  settings: lazyPage(() => import("../settingsPage/SettingsPage")),
  about: lazyPage(() => import("../aboutPage/AboutPage")),
};

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    containerType: "inline-size",
    containerName: "pane",
    minHeight: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // A line below a link that has one already is no sign of the focus.
    "& .fui-Link[data-fui-focus-visible]": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      borderRadius: tokens.borderRadiusSmall,
    },
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { animationDuration: "0.01ms", transitionDuration: "0.01ms" },
    },
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    overflowWrap: "anywhere",
    padding: "12px 16px 32px",
    ":focus-visible": { outline: "none" },
  },
});

/** A page that failed is forgotten when the person goes on to another, or to another job. */
function keyOf(route: Route): string {
  return "job" in route ? `${route.page} ${route.job}` : route.page;
}

/** From the settings a person goes back to where they were, also when the bar led there. */
function withWayBack(next: Route, before: Route): Route {
  if (next.page !== "settings" || next.back !== undefined) return next;
  return before.page === "settings" ? before : { ...next, back: before };
}

const noHelp = (): Promise<FunctionsHelp> => Promise.resolve({});

/** What the pane's pages are to the page around them. */
export type Landmark = "main" | "region";

interface Props {
  readonly port: WorkbookPort;
  readonly functions: readonly FunctionMetadata[];
  readonly help?: () => Promise<FunctionsHelp>;
  readonly samples?: readonly SampleOffer[] | Promise<readonly SampleOffer[]>;
  readonly version: string;
  readonly theme: ThemeSource;
  /** Where to begin; Home when left out. */
  readonly start?: Route;
  readonly landmark?: Landmark;
}

/** The pane; what goes wrong outside its pages leads back to Home. */
export function Pane(props: Props): ReactElement {
  return (
    <PaneBoundary>
      <PaneOfPages {...props} />
    </PaneBoundary>
  );
}

function PaneOfPages({
  port,
  functions,
  help = noHelp,
  samples: offered,
  version,
  theme,
  start,
  landmark = "main",
}: Props): ReactElement {
  const styles = useStyles();
  const themeName = useSyncExternalStore(theme.follow, theme.current);
  const [route, setRoute] = useState<Route>(start ?? { page: "home" });
  const samples = useOffers(offered);
  const tour = useTour();
  const main = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const [commandProblem, dismissCommandProblem] = useCommandProblem();

  const go = useCallback((next: Route) => {
    moved.current = true;
    setRoute((before) => withWayBack(next, before));
  }, []);

  // A new page begins at its top, and a screen reader or keyboard goes on from there, not from a button that is gone.
  useEffect(() => {
    if (!moved.current) return;
    main.current?.scrollTo?.(0, 0);
    main.current?.focus();
  }, [route]);

  const context = useMemo<PaneContext>(
    () => ({ port, functions, help, samples, version, isDark: themeName === "dark", route, go }),
    [port, functions, help, samples, version, themeName, route, go],
  );
  const Page = pages[route.page];
  const Part = landmark === "main" ? "main" : "section";

  return (
    <StrictMode>
      <FluentProvider theme={themes[themeName]} className={styles.pane}>
        <paneContext.Provider value={context}>
          <TopBar current={route.page} go={go} />
          {tour?.open === true && (
            <PageBoundary key="tour">
              <Suspense fallback={<Spinner size="tiny" label={words.shell.loading} />}>
                <TourBar tour={tour} />
              </Suspense>
            </PageBoundary>
          )}
          <Part
            ref={main}
            className={styles.main}
            tabIndex={-1}
            aria-label={words.shell.part(words.pageTitles[route.page])}
          >
            <ProblemBar problem={commandProblem} onDismiss={dismissCommandProblem} />
            {!isUnitedStates() && <Caption1 block>{words.shell.numbers(withSigns("1,234.5"))}</Caption1>}
            {port.lostFunctions !== undefined && (
              <Suspense fallback={null}>
                <LostFunctionsBar port={port} />
              </Suspense>
            )}
            <PageBoundary
              key={keyOf(route)}
              {...(route.page === "home" ? {} : { onHome: () => go({ page: "home" }) })}
            >
              <Suspense fallback={<Spinner size="small" label={words.shell.loading} />}>
                <Page />
              </Suspense>
            </PageBoundary>
          </Part>
        </paneContext.Provider>
      </FluentProvider>
    </StrictMode>
  );
}
