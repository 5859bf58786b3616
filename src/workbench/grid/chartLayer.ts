import type { Sheet, Workbook } from "../../spreadsheet/api";
import type { Geometry } from "./geometry";

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The pixel of the sheet at the frame's corner. */
  readonly originLeft: number;
  readonly originTop: number;
}

/** The charts of a sheet, over its scrolling cells. Their drawing is fetched when the first one is met. */
export class ChartLayer {
  readonly element = document.createElement("div");
  private drawn: { element: HTMLElement; chart: Sheet["charts"][number] }[] = [];
  private turn = 0;

  constructor(private readonly onReady: () => void) {
    this.element.className = "charts";
  }

  read(workbook: Workbook, sheet: Sheet): void {
    const turn = ++this.turn;
    const { charts } = sheet;
    if (charts.length === 0) {
      this.drawn = [];
      this.element.replaceChildren();
      return;
    }
    void import("../charts/chartSvg").then(({ chartSvg, readChart }) => {
      if (turn !== this.turn) return;
      this.drawn = charts.map((chart) => {
        const element = document.createElement("div");
        element.className = "chart";
        element.dataset["chart"] = chart.id;
        element.append(chartSvg(readChart(workbook, chart)));
        return { element, chart };
      });
      this.element.replaceChildren(...this.drawn.map(({ element }) => element));
      this.onReady();
    });
  }

  draw(geometry: Geometry, frame: Frame): void {
    Object.assign(this.element.style, {
      left: `${frame.left}px`,
      top: `${frame.top}px`,
      width: `${frame.width}px`,
      height: `${frame.height}px`,
    });
    this.element.hidden = this.drawn.length === 0;
    for (const { element, chart } of this.drawn) {
      const box = geometry.box(chart.at);
      Object.assign(element.style, {
        transform: `translate(${box.left - frame.originLeft}px, ${box.top - frame.originTop}px)`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
    }
  }
}
