import { useEffect } from "react";
import type { Route } from "./paneContext";

/*
 * A ribbon button, or a menu of the page around the pane, can ask for a page. It leaves the page's name where the pane looks
 * (src/commands/showPage.ts), also when the pane was opened only afterwards.
 */
const PAGE_EVENT = "mn-page";
const around = globalThis as { mnPage?: string };

/** Goes to the page that was asked for from outside the pane. */
export function useCommandPage(go: (route: Route) => void): void {
  useEffect(() => {
    const take = (): void => {
      if (around.mnPage === "explain") go({ page: "explain" });
      delete around.mnPage;
    };
    take();
    window.addEventListener(PAGE_EVENT, take);
    return () => window.removeEventListener(PAGE_EVENT, take);
  }, [go]);
}
