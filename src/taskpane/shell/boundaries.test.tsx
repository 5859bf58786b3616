// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, type ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lazyPage } from "./lazyPage";
import { PageBoundary } from "./PageBoundary";
import { PaneBoundary } from "./PaneBoundary";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("a page that could not be fetched", () => {
  function missingPage(): {
    readonly Page: () => ReactElement;
    readonly come: () => void;
    asked: () => number;
  } {
    let there = false;
    let asked = 0;
    const Page = lazyPage((): Promise<{ default: () => ReactElement }> => {
      asked += 1;
      return there
        ? Promise.resolve({ default: () => <h1>The page</h1> })
        : Promise.reject(new Error("Loading chunk 4417 failed. (error: https://host/chunks/4417.js)"));
    }) as () => ReactElement;
    return { Page, come: () => void (there = true), asked: () => asked };
  }

  it("is said in words, not in those of the browser, and comes when asked for again", async () => {
    const { Page, come, asked } = missingPage();
    render(
      <PageBoundary>
        <Suspense fallback="...">
          <Page />
        </Suspense>
      </PageBoundary>,
    );
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This page could not be loaded.");
    expect(alert.textContent).toContain("there is no connection to the server of the add-in");
    expect(alert.textContent).not.toContain("chunk");
    const before = asked();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("alert");
    expect(asked()).toBeGreaterThan(before);
    come();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "The page" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leads to Home", async () => {
    const { Page } = missingPage();
    const home = vi.fn();
    render(
      <PageBoundary onHome={home}>
        <Suspense fallback="...">
          <Page />
        </Suspense>
      </PageBoundary>,
    );
    await userEvent.setup().click(await screen.findByRole("button", { name: "Go to Home" }));
    expect(home).toHaveBeenCalledOnce();
  });
});

describe("what fails outside the pages", () => {
  it("leaves words and a way back, not a blank pane", async () => {
    let broken = true;
    function Bar(): ReactElement {
      if (broken) throw new Error("The bar has no width.");
      return <nav>The bar</nav>;
    }
    render(
      <PaneBoundary>
        <Bar />
      </PaneBoundary>,
    );
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("The pane stopped working.");
    expect(alert.textContent).toContain("The bar has no width.");
    broken = false;
    await userEvent.setup().click(screen.getByRole("button", { name: "Begin again on Home" }));
    expect(screen.getByText("The bar")).toBeTruthy();
  });
});
