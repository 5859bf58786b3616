import { createWorkbook, openCsv, openXlsx, saveXlsx, textOf } from "../../spreadsheet";
import { OpenError, type FunctionLibrary, type Workbook, type WorkbookOptions } from "../../spreadsheet/api";
import { download, sheetNameFrom, xlsxName } from "../files/files";
import { FIRST_SAMPLE, listSamples, readSample, type Sample } from "../files/samples";
import { Session, words } from "./session";

/** The page's one open workbook, and how another takes its place. A workbook that cannot be opened leaves the open one alone. */
export class Desk {
  session: Session;
  /** What the page is doing, in words. */
  busy: string | undefined;
  samples: readonly Sample[] = [];
  version = 0;
  private readonly listeners = new Set<() => void>();
  private readonly options: WorkbookOptions;

  constructor(readonly library: FunctionLibrary) {
    this.options = { functions: library, clock: () => new Date(), random: () => Math.random() };
    this.session = new Session(this.emptyWorkbook(), "Workbook.xlsx");
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly currentVersion = (): number => this.version;

  /** The sample with real data, computed; an empty workbook and a word about it where it is missing. */
  async start(): Promise<void> {
    try {
      this.samples = await listSamples();
      this.changed();
      const first = this.samples.find(({ file }) => file.startsWith(FIRST_SAMPLE));
      if (!first) throw new Error(`The sample ${FIRST_SAMPLE} is missing.`);
      await this.openSample(first.file);
      // The first look is at results, not at the sheet of sources.
      const picture = this.session.workbook.sheets.find(
        ({ charts, visible }) => visible && charts.length > 0,
      );
      if (picture) this.session.showSheet(picture.name);
    } catch (problem) {
      this.session.say("info", `${words(problem)} Here is an empty workbook instead.`);
    }
  }

  newWorkbook(): void {
    this.show(this.emptyWorkbook(), "Workbook.xlsx");
  }

  async openSample(file: string): Promise<void> {
    await this.openBytes(file, async () => readSample(file));
  }

  async openFile(file: File): Promise<void> {
    await this.openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  async save(): Promise<void> {
    const { session } = this;
    await this.during("Saving", async () => {
      try {
        const name = xlsxName(session.fileName);
        download(await saveXlsx(session.workbook), name);
        session.dirty = false;
        session.fileName = name;
        session.say("info", `Saved as ${name}. Your browser has it among its downloads.`);
      } catch (problem) {
        session.say("error", `The workbook could not be saved: ${words(problem)}`);
      }
    });
  }

  private async openBytes(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    await this.during(`Opening ${name}`, async () => {
      try {
        const bytes = await read();
        this.show(await this.open(name, bytes), name);
      } catch (problem) {
        const reason =
          problem instanceof OpenError ? problem.message : `${name} could not be opened: ${words(problem)}`;
        this.session.say("error", `${reason} The workbook you had open is still here.`);
      }
    });
  }

  private async open(name: string, bytes: Uint8Array): Promise<Workbook> {
    const isText = /\.(csv|txt|tsv)$/i.test(name) && !(bytes[0] === 0x50 && bytes[1] === 0x4b);
    if (!isText) return openXlsx(bytes, this.options);
    const workbook = createWorkbook(this.options);
    openCsv(textOf(bytes), sheetNameFrom(name), workbook);
    return workbook;
  }

  private emptyWorkbook(): Workbook {
    const workbook = createWorkbook(this.options);
    workbook.addSheet("Sheet1");
    return workbook;
  }

  private show(workbook: Workbook, fileName: string): void {
    this.session.close();
    this.session = new Session(workbook, fileName);
    this.changed();
  }

  private async during(what: string, work: () => Promise<void>): Promise<void> {
    this.busy = what;
    this.changed();
    // Lets the page draw the word before the work keeps it busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      await work();
    } finally {
      this.busy = undefined;
      this.changed();
    }
  }

  private changed(): void {
    this.version += 1;
    for (const listener of [...this.listeners]) listener();
  }
}
