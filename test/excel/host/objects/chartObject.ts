import type { Chart, Rectangle, Sheet } from "../../../../src/spreadsheet";
import type { ExcelHost } from "../excelHost";
import { HostCollection, HostObject } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";
import { RangeObject } from "./rangeObject";

const KINDS: Readonly<Record<string, Chart["kind"]>> = {
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
  LineMarkers: "line",
  BarStacked: "stackedBar",
};

/** Looks that change nothing the tests read: any value Excel takes is taken. */
class FontObject extends HostObject {
  get Size(): number {
    return 10;
  }
  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
  }
  get Bold(): boolean {
    return false;
  }
  set Bold(bold: boolean) {
    if (typeof bold !== "boolean") throw invalidArgument();
  }
  get Color(): string {
    return "#000000";
  }
  set Color(color: string) {
    mustBeColor(color);
  }
}

class TextFormatObject extends HostObject {
  get Font(): FontObject {
    return new FontObject();
  }
}

/** What Excel knows of a chart beyond the workbook in memory. */
interface ChartLook {
  legend: { visible: boolean; position: string };
  reversed: boolean;
  crossing: string;
  labels: string;
  name: string;
}

export class ChartCollection extends HostCollection<ChartObject> {
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Items(): ChartObject[] {
    return this.sheet.charts.map(({ id }) => new ChartObject(this.sheet, id));
  }

  find(key: unknown): ChartObject | undefined {
    return this.Items.find((chart) => chart.Id === key || chart.Name === key);
  }

  Add(type: string, source: unknown, _by?: string): ChartObject {
    this.host.mayChange(this.sheet);
    const kind = KINDS[type];
    if (kind === undefined || !(source instanceof RangeObject)) throw invalidArgument();
    const { row, column, rows, columns } = source.cells;
    const id = `chart-${this.host.idOf(this.sheet)}-${this.sheet.charts.length + 1}`;
    // Excel makes one series of each column it is given.
    const series = Array.from({ length: columns }, (_, index) => ({
      name: `Series${index + 1}`,
      values: { sheet: this.sheet.name, range: { row, column: column + index, rows, columns: 1 } },
    }));
    this.sheet.addChart({ id, kind, title: "", at: { row: 0, column: 0, rows: 15, columns: 7 }, series });
    return new ChartObject(this.sheet, id);
  }
}

const looks = new WeakMap<Sheet, Map<string, ChartLook>>();

export class ChartObject extends HostObject {
  constructor(
    readonly sheet: Sheet,
    readonly Id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Name(): string {
    return this.look.name;
  }
  set Name(name: string) {
    this.look.name = name;
  }
  get Title(): TitleObject {
    return new TitleObject(
      () => this.model.title,
      (title) => this.change({ title }),
    );
  }
  get Legend(): LegendObject {
    return new LegendObject(this.look.legend);
  }
  get Axes(): AxesObject {
    return new AxesObject(this);
  }
  get Series(): SeriesCollection {
    return new SeriesCollection(this);
  }

  SetPosition(first: unknown, last?: unknown): void {
    if (!(first instanceof RangeObject)) throw invalidArgument();
    const end = last instanceof RangeObject ? last.cells : first.cells;
    const { row, column } = first.cells;
    this.change({
      at: { row, column, rows: end.row + end.rows - row, columns: end.column + end.columns - column },
    });
  }

  get model(): Chart {
    const chart = this.sheet.charts.find(({ id }) => id === this.Id);
    if (!chart) throw itemNotFound();
    return chart;
  }

  get look(): ChartLook {
    let all = looks.get(this.sheet);
    if (!all) looks.set(this.sheet, (all = new Map()));
    let look = all.get(this.Id);
    if (!look) {
      look = {
        legend: { visible: true, position: "Right" },
        reversed: false,
        crossing: "Automatic",
        labels: "NextToAxis",
        name: this.Id,
      };
      all.set(this.Id, look);
    }
    return look;
  }

  /** Charts of the workbook in memory are never changed in place. */
  change(part: Partial<Chart>): void {
    this.replace({ ...this.model, ...part });
  }

  replace(changed: Chart): void {
    this.sheet.removeChart(this.Id);
    this.sheet.addChart(changed);
  }
}

class TitleObject extends HostObject {
  constructor(
    private readonly get: () => string,
    private readonly set: (text: string) => void,
  ) {
    super();
  }
  get Text(): string {
    return this.get();
  }
  set Text(text: string) {
    this.set(text);
  }
  get Format(): TextFormatObject {
    return new TextFormatObject();
  }
}

class LegendObject extends HostObject {
  constructor(private readonly legend: { visible: boolean; position: string }) {
    super();
  }
  get Visible(): boolean {
    return this.legend.visible;
  }
  set Visible(visible: boolean) {
    this.legend.visible = visible;
  }
  get Position(): string {
    return this.legend.position;
  }
  set Position(position: string) {
    if (!["Top", "Bottom", "Left", "Right", "Corner", "Custom"].includes(position)) throw invalidArgument();
    this.legend.position = position;
  }
  get Format(): TextFormatObject {
    return new TextFormatObject();
  }
}

class AxesObject extends HostObject {
  constructor(private readonly chart: ChartObject) {
    super();
  }
  get ValueAxis(): AxisObject {
    return new AxisObject(this.chart, "valueAxisTitle");
  }
  get CategoryAxis(): AxisObject {
    return new AxisObject(this.chart, "categoryAxisTitle");
  }
}

class AxisObject extends HostObject {
  constructor(
    private readonly chart: ChartObject,
    private readonly which: "valueAxisTitle" | "categoryAxisTitle",
  ) {
    super();
  }
  get Title(): TitleObject {
    return new TitleObject(
      () => this.chart.model[this.which] ?? "",
      (text) => {
        // A second line is what the workbook in memory calls the source.
        const [title = "", source] = text.split("\n");
        this.chart.change({ [this.which]: title, ...(source === undefined ? {} : { source }) });
      },
    );
  }
  get Format(): TextFormatObject {
    return new TextFormatObject();
  }
  get NumberFormat(): string {
    return this.chart.model.axisFormat ?? "General";
  }
  set NumberFormat(axisFormat: string) {
    if (this.which === "valueAxisTitle") this.chart.change({ axisFormat });
  }
  get Maximum(): number {
    return this.chart.model.axisMaximum ?? 0;
  }
  set Maximum(axisMaximum: number) {
    if (!Number.isFinite(axisMaximum)) throw invalidArgument();
    this.chart.change({ axisMaximum });
  }
  get LogBase(): number {
    return this.chart.model.logBase ?? 10;
  }
  set LogBase(logBase: number) {
    if (!this.chart.model.logScale || !(logBase >= 2 && logBase <= 1000)) throw invalidArgument();
    this.chart.change({ logBase });
  }
  get ReversePlotOrder(): boolean {
    return this.chart.look.reversed;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.chart.look.reversed = reversed;
  }
  get Position(): string {
    return this.chart.look.crossing;
  }
  set Position(position: string) {
    if (!["Automatic", "Maximum", "Minimum", "Custom"].includes(position)) throw invalidArgument();
    this.chart.look.crossing = position;
  }
  /** Where the other axis crosses this one; on a logarithmic axis only above 0. */
  SetPositionAt(value: number): void {
    if (this.chart.model.logScale && !(value > 0)) throw invalidArgument();
    this.chart.look.crossing = "Custom";
  }
  get TickLabelPosition(): string {
    return this.chart.look.labels;
  }
  set TickLabelPosition(position: string) {
    if (!["NextToAxis", "High", "Low", "None"].includes(position)) throw invalidArgument();
    this.chart.look.labels = position;
  }
  get ScaleType(): string {
    return this.which === "valueAxisTitle" && this.chart.model.logScale ? "Logarithmic" : "Linear";
  }
  set ScaleType(scale: string) {
    if ((scale !== "Linear" && scale !== "Logarithmic") || this.which !== "valueAxisTitle")
      throw invalidArgument();
    const { logScale: _, ...linear } = this.chart.model;
    this.chart.replace(scale === "Logarithmic" ? { ...linear, logScale: true } : linear);
  }
}

class SeriesCollection extends HostCollection<SeriesObject> {
  constructor(private readonly chart: ChartObject) {
    super();
  }
  get Items(): SeriesObject[] {
    return this.chart.model.series.map((_, index) => new SeriesObject(this.chart, index));
  }
  find(key: unknown): SeriesObject | undefined {
    return this.Items[Number(key)];
  }
  GetItemAt(index: number): SeriesObject {
    const found = this.find(index);
    if (!found) throw itemNotFound();
    return found;
  }
  Add(name?: string): SeriesObject {
    const { series } = this.chart.model;
    const values = series[0]?.values ?? {
      sheet: this.chart.sheet.name,
      range: { row: 0, column: 0, rows: 1, columns: 1 },
    };
    this.chart.change({ series: [...series, { name: name ?? `Series${series.length + 1}`, values }] });
    return new SeriesObject(this.chart, series.length);
  }
}

class SeriesObject extends HostObject {
  constructor(
    private readonly chart: ChartObject,
    private readonly index: number,
  ) {
    super();
  }
  get Name(): string {
    return this.chart.model.series[this.index]?.name ?? "";
  }
  set Name(name: string) {
    this.change({ name });
  }
  get ChartType(): string {
    const line = this.chart.model.series[this.index]?.kind === "line";
    const own = Object.entries(KINDS).find(([, kind]) => kind === this.chart.model.kind)?.[0] ?? "";
    return line ? "Line" : own;
  }
  set ChartType(type: string) {
    const kind = KINDS[type];
    const own = this.chart.model.kind;
    // Other pairs Excel draws too; the workbook in memory has no word for them.
    if (kind !== own && !(kind === "line" && own === "column")) throw invalidArgument();
    if (kind === "line") this.change({ kind });
  }
  get MarkerStyle(): string {
    return "Automatic";
  }
  set MarkerStyle(style: string) {
    if (
      !["None", "Automatic", "Circle", "Square", "Diamond", "Triangle", "Dash", "X", "Plus"].includes(style)
    )
      throw invalidArgument();
  }
  get MarkerSize(): number {
    return 5;
  }
  set MarkerSize(size: number) {
    if (!(size >= 2 && size <= 72)) throw invalidArgument();
  }
  get MarkerBackgroundColor(): string {
    return "#000000";
  }
  set MarkerBackgroundColor(color: string) {
    mustBeColor(color);
  }
  get MarkerForegroundColor(): string {
    return "#000000";
  }
  set MarkerForegroundColor(color: string) {
    mustBeColor(color);
  }
  get Format(): SeriesFormatObject {
    return new SeriesFormatObject();
  }
  get GapWidth(): number {
    return 150;
  }
  set GapWidth(width: number) {
    if (!(width >= 0 && width <= 500)) throw invalidArgument();
  }
  get HasDataLabels(): boolean {
    return this.chart.model.series[this.index]?.labels !== undefined;
  }
  set HasDataLabels(shown: boolean) {
    if (shown) this.change({ labels: "General" });
  }
  get DataLabels(): DataLabelsObject {
    if (!this.HasDataLabels) throw itemNotFound();
    return new DataLabelsObject(
      () => this.chart.model.series[this.index]?.labels ?? "General",
      (labels) => this.change({ labels }),
    );
  }
  get Points(): PointCollection {
    return new PointCollection(this.chart.model.series[this.index]?.values.range.rows ?? 0, () =>
      this.change({ named: true }),
    );
  }
  SetValues(range: unknown): void {
    this.change({ values: this.at(range) });
  }
  SetXAxisValues(range: unknown): void {
    this.change({ categories: this.at(range) });
  }

  private at(range: unknown): { sheet: string; range: Rectangle } {
    if (!(range instanceof RangeObject)) throw invalidArgument();
    return { sheet: range.sheet.name, range: range.cells };
  }
  private change(part: Partial<Chart["series"][number]>): void {
    const series = this.chart.model.series.map((each, index) =>
      index === this.index ? { ...each, ...part } : each,
    );
    this.chart.change({ series });
  }
}

class DataLabelsObject extends HostObject {
  constructor(
    private readonly get: () => string,
    private readonly set: (format: string) => void,
  ) {
    super();
  }
  get NumberFormat(): string {
    return this.get();
  }
  set NumberFormat(format: string) {
    this.set(format);
  }
  get ShowValue(): boolean {
    return true;
  }
  set ShowValue(shown: boolean) {
    if (typeof shown !== "boolean") throw invalidArgument();
  }
  get Position(): string {
    return "OutsideEnd";
  }
  set Position(position: string) {
    mustBePlace(position);
  }
  get Format(): TextFormatObject {
    return new TextFormatObject();
  }
}

function mustBePlace(position: string): void {
  if (
    !["Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom"].includes(position)
  )
    throw invalidArgument();
}

class PointCollection extends HostCollection<PointObject> {
  constructor(
    private readonly count: number,
    private readonly name: () => void,
  ) {
    super();
  }
  get Items(): PointObject[] {
    return Array.from({ length: this.count }, () => new PointObject(this.name));
  }
  find(key: unknown): PointObject | undefined {
    return this.Items[Number(key)];
  }
  GetItemAt(index: number): PointObject {
    const found = this.find(index);
    if (!found) throw itemNotFound();
    return found;
  }
}

class PointObject extends HostObject {
  constructor(private readonly name: () => void) {
    super();
  }
  get HasDataLabel(): boolean {
    return false;
  }
  set HasDataLabel(shown: boolean) {
    if (typeof shown !== "boolean") throw invalidArgument();
  }
  get DataLabel(): PointLabelObject {
    return new PointLabelObject(this.name);
  }
}

class PointLabelObject extends HostObject {
  constructor(private readonly name: () => void) {
    super();
  }
  get ShowSeriesName(): boolean {
    return false;
  }
  set ShowSeriesName(shown: boolean) {
    if (shown) this.name();
  }
  get ShowValue(): boolean {
    return true;
  }
  set ShowValue(shown: boolean) {
    if (typeof shown !== "boolean") throw invalidArgument();
  }
  get Position(): string {
    return "Right";
  }
  set Position(position: string) {
    mustBePlace(position);
  }
}

function mustBeColor(color: string): void {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidArgument();
}

class SeriesFormatObject extends HostObject {
  get Line(): SeriesLineObject {
    return new SeriesLineObject();
  }
  get Fill(): SeriesFillObject {
    return new SeriesFillObject();
  }
}

class SeriesFillObject extends HostObject {
  SetSolidColor(color: string): void {
    mustBeColor(color);
  }
}

class SeriesLineObject extends HostObject {
  get Color(): string {
    return "#000000";
  }
  set Color(color: string) {
    mustBeColor(color);
  }
  get Weight(): number {
    return 0.75;
  }
  set Weight(points: number) {
    if (!(points > 0 && points <= 1584)) throw invalidArgument();
  }
  get LineStyle(): string {
    return "Continuous";
  }
  set LineStyle(style: string) {
    const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50"];
    if (![...styles, "Grey75", "Automatic", "RoundDot"].includes(style)) throw invalidArgument();
  }
}
