// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { afterEach, expect, it } from "vitest";
import { useKeptFocus } from "./useKeptFocus";

afterEach(cleanup);

function Part(): ReactElement {
  const part = useKeptFocus<HTMLDivElement>();
  const [written, setWritten] = useState(false);
  return (
    <>
      <button type="button">Elsewhere</button>
      <div ref={part}>
        <button type="button" onClick={() => setWritten(true)}>
          Write
        </button>
        {written && (
          <button type="button" onClick={() => setWritten(false)}>
            Remove
          </button>
        )}
      </div>
    </>
  );
}

it("goes to the first button of the part when the one pressed goes away", async () => {
  const user = userEvent.setup();
  render(<Part />);
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Remove");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Write");
});

it("leaves the focus alone where the person went elsewhere", async () => {
  const user = userEvent.setup();
  const { rerender } = render(<Part />);
  await user.click(screen.getByRole("button", { name: "Write" }));
  screen.getByRole("button", { name: "Elsewhere" }).focus();
  screen.getByRole("button", { name: "Elsewhere" }).blur();
  rerender(<Part />);
  expect(document.activeElement).toBe(document.body);
});
