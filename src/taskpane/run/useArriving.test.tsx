// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { ProblemBar } from "../parts/ProblemBar";
import { arrivesLater, type Arriving } from "./useArriving";

afterEach(cleanup);

function page(useArriving: () => Arriving<string>) {
  return function Page() {
    const { value, arriving, problem, again } = useArriving();
    return (
      <>
        <p>{value ?? (arriving ? "not yet" : "not at all")}</p>
        <ProblemBar problem={problem} actions={[{ label: "Again", act: again }]} />
      </>
    );
  };
}

it("asks once for all who use it, and shows it at once to those who come later", async () => {
  let asked = 0;
  const Page = page(
    arrivesLater(() => {
      asked += 1;
      return Promise.resolve("here");
    }),
  );
  const first = render(
    <>
      <Page />
      <Page />
    </>,
  );
  expect(screen.getAllByText("not yet")).toHaveLength(2);
  expect(await screen.findAllByText("here")).toHaveLength(2);
  first.unmount();
  render(<Page />);
  expect(screen.getByText("here")).toBeTruthy();
  expect(asked).toBe(1);
});

it("says in words that it could not be loaded, and loads it when asked again", async () => {
  let online = false;
  const Page = page(
    arrivesLater(() => (online ? Promise.resolve("here") : Promise.reject(new Error("chunk 12")))),
  );
  render(<Page />);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("This part of the pane could not be loaded.");
  expect(alert.textContent).not.toContain("chunk");
  expect(screen.getByText("not at all")).toBeTruthy();
  online = true;
  await userEvent.setup().click(screen.getByRole("button", { name: "Again" }));
  expect(await screen.findByText("here")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
