// @vitest-environment happy-dom
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { boundaries } from "../../jobs/districtMap/boundaries";
import type { DistrictMapData, MappedDistrict } from "../../jobs/districtMap/mapData";
import { middleOf } from "../../jobs/districtMap/patterns";
import { DistrictMapView } from "./DistrictMapView";
import { mapWindow } from "./mapWindow";
import { districtAt, neighborTowards } from "./walk";

afterEach(cleanup);

/** Everybody at 10 percent, but Red Lake at 98.76; Bemidji is not in the data. */
function data(more: Partial<DistrictMapData> = {}): DistrictMapData {
  const districts = boundaries()
    .districts.filter(({ key }) => key !== "0031-01")
    .map(({ key, number, type }): MappedDistrict => {
      const base = { number, type, certain: true } as const;
      if (key !== "0038-01") return { ...base, percent: 10, status: "none" };
      return {
        ...base,
        name: "RED LAKE <1>",
        percent: 98.76,
        status: "isolated",
        neighbours: [
          { number: "0032", type: "01", name: "BLACKDUCK", gap: 88.76 },
          { number: "0031", type: "01", name: "BEMIDJI", gap: null },
        ],
      };
    });
  return { kind: "districts", title: "Protected students", schoolYear: "2022-23", districts, ...more };
}

const show = (more?: Partial<DistrictMapData>) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <DistrictMapView data={data(more)} />
    </FluentProvider>,
  );
const list = () => screen.getByRole("combobox", { name: "District" });
const map = () => screen.getByRole("application", { name: /Protected students/ });
const facts = () => document.querySelector("[aria-live=polite]")?.textContent ?? "";

describe("a map to walk about in", () => {
  it("offers every district by name and number, and tells about the one chosen", async () => {
    show();
    expect(list().querySelectorAll("option")).toHaveLength(330);
    expect(facts()).toContain("pick one from the list");
    await userEvent.selectOptions(list(), "0038-01");
    expect(facts()).toContain("RED LAKE <1> (0038-01)");
    expect(facts()).toContain("98.76% protected students");
    expect(facts()).toContain("Racially isolated");
    expect(facts()).toContain("Widest gap: 88.76 points above BLACKDUCK");
  });

  it("lists the neighbors with their gaps, and goes to one by its name", async () => {
    show({ chosen: "0038-01" });
    const table = screen.getByRole("table", { name: /Neighbors: RED LAKE/ });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(["BLACKDUCK10.00%88.76", "BEMIDJInot knownnot known"]);
    await userEvent.click(within(table).getByRole("button", { name: "BLACKDUCK" }));
    expect(list()).toHaveProperty("value", "0032-01");
    expect(facts()).toContain("Blackduck (0032-01)");
  });

  it("says when the data lack a district", async () => {
    show({ chosen: "0031-01" });
    expect(facts()).toContain("Bemidji (0031-01)");
    expect(facts()).toContain("Not in the data");
  });

  it("goes to the neighbor in the direction of an arrow key, and stays where there is none", () => {
    show({ chosen: "0031-01" });
    map().focus();
    fireEvent.keyDown(map(), { key: "ArrowRight" });
    expect(list()).toHaveProperty("value", neighborTowards("0031-01", "ArrowRight"));
    const cook = "0166-01";
    expect(neighborTowards(cook, "ArrowRight")).toBeUndefined();
    cleanup();
    show({ chosen: cook });
    fireEvent.keyDown(map(), { key: "ArrowRight" });
    expect(list()).toHaveProperty("value", cook);
  });

  it("tells about the district under the pointer, and chooses it by a click", () => {
    show();
    const { frame, height } = mapWindow("state", [], 320);
    map().getBoundingClientRect = () => new DOMRect(100, 50, 320, height);
    const redLake = boundaries().districts.find(({ key }) => key === "0038-01");
    const [x, y] = middleOf(redLake?.rings ?? []);
    const place = {
      clientX: 100 + frame.at[0] + (x - frame.shows.left) * frame.scale,
      clientY: 50 + frame.at[1] + (y - frame.shows.top) * frame.scale,
    };
    fireEvent.pointerMove(map(), place);
    expect(facts()).toContain("RED LAKE <1>");
    fireEvent.pointerLeave(map());
    expect(facts()).not.toContain("RED LAKE");
    fireEvent.click(map(), place);
    expect(list()).toHaveProperty("value", "0038-01");
  });

  it("shows the whole state, the Twin Cities, or what lies around the district", async () => {
    show();
    const around = screen.getByRole("button", { name: "Around the district" });
    expect(around).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("button", { name: "Twin Cities" }));
    const drawn = () =>
      [...map().querySelectorAll("[data-district]")].map((each) => each.getAttribute("data-district"));
    expect(drawn()).toContain("0001-03");
    expect(drawn()).not.toContain("0038-01");
    await userEvent.selectOptions(list(), "0038-01");
    await userEvent.click(around);
    expect(drawn()).toContain("0038-01");
    expect(drawn()).not.toContain("0001-03");
  });

  it("names the districts that have no boundary, and the years", () => {
    const gone = {
      number: "0999",
      type: "01",
      name: "Merged",
      percent: 1,
      status: "none",
      certain: true,
    } as const;
    show({ districts: [...data().districts, gone] });
    expect(screen.getByText(/1 district of the data has no boundary of that year: Merged/)).toBeDefined();
    expect(screen.getByText("Boundaries of 2025-26. Numbers: 2022-23.")).toBeDefined();
  });
});

describe("walking", () => {
  it("finds every district at a point inside it, and nobody outside the state", () => {
    for (const shape of boundaries().districts)
      expect(districtAt(middleOf(shape.rings))?.key).toBe(shape.key);
    expect(districtAt([-5, -5])).toBeUndefined();
  });

  it("can reach every district from Minneapolis by arrow keys", () => {
    const reached = new Set(["0001-03"]);
    for (const key of reached)
      for (const direction of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
        const next = neighborTowards(key, direction);
        if (next !== undefined) reached.add(next);
      }
    // Some lie in the shadow of another neighbour from all sides; the list and the table of neighbours reach those.
    expect(reached.size).toBeGreaterThan(250);
  });
});
