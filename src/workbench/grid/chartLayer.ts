import type { Sheet, Workbook } from "../../spreadsheet/api";
import type { chartSvg } from "../charts/chartSvg";
import type { ChartPicture } from "../charts/readChart";
import type { Geometry } from "./geometry";
import { placeLayer, placeOverCells, type Frame } from "./overCells";

interface DrawnChart {
  readonly element: HTMLElement;
  readonly chart: Sheet["charts"][number];
  readonly picture: ChartPicture;
  width: number;
  height: number;
}

/** The charts of a sheet, over its cells; one that begins in a frozen row or column stays with it. Their drawing is fetched when the first one is met. */
export class ChartLayer {
  readonly element = document.createElement("div");
  private drawn: DrawnChart[] = [];
  private picture: typeof chartSvg | undefined;
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
    void Promise.all([import("../charts/chartSvg"), import("../charts/readChart")]).then((loaded) => {
      if (turn !== this.turn) return;
      const [{ chartSvg: draw }, { readChart }] = loaded;
      this.picture = draw;
      this.drawn = charts.map((chart) => {
        const element = document.createElement("div");
        element.className = "chart";
        element.dataset["chart"] = chart.id;
        return { element, chart, picture: readChart(workbook, chart), width: 0, height: 0 };
      });
      this.element.replaceChildren(...this.drawn.map(({ element }) => element));
      this.onReady();
    });
  }

  draw(geometry: Geometry, frame: Frame): void {
    placeLayer(this.element, frame);
    this.element.hidden = this.drawn.length === 0;
    for (const drawn of this.drawn) {
      const { element, chart } = drawn;
      const box = geometry.box(chart.at);
      this.paint(drawn, box.width, box.height);
      placeOverCells(element, chart.at, box, geometry, frame);
    }
  }

  /** Columns may become wider and rows higher under a chart; it is drawn anew for its new size. */
  private paint(drawn: DrawnChart, width: number, height: number): void {
    if (!this.picture || (drawn.width === width && drawn.height === height)) return;
    drawn.width = width;
    drawn.height = height;
    drawn.element.replaceChildren(this.picture(drawn.picture, { width, height }));
  }
}
