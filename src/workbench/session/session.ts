import { EditError, type Sheet, type Workbook, type WorkbookChange } from "../../spreadsheet/api";
import type { MemoryView } from "../../workbook/memory/view";
import type { Edit } from "../editing/edit";
import { firstCell, selectCell, selectedRange, selectRange, type Selection } from "../selection/selection";
import type { Copied } from "./clipboardCommands";

export interface Message {
  readonly kind: "error" | "info";
  readonly text: string;
}

/** Where a person is on one sheet. */
interface Place {
  selection: Selection;
  scroll: { left: number; top: number };
}

/**
 * One open workbook and where the person is in it: the sheet in front, what is selected, what is being typed, what was copied.
 * Everything on the page listens to it; commands change it.
 */
export class Session {
  readonly workbook: Workbook;
  fileName: string;
  /** Edited since it was opened or saved. */
  dirty = false;
  calculating = false;
  edit: Edit | undefined;
  copied: Copied | undefined;
  message: Message | undefined;
  /** Counts up with every change: what React compares. */
  version = 0;
  /** Counts up when cells, formats or sizes may have changed: what the grid compares. */
  cellsVersion = 0;
  /** The last change, for listeners that keep something of the cells. */
  lastChange: WorkbookChange | undefined;

  private front: string;
  private frontPlace = 0;
  private readonly places = new Map<string, Place>();
  private readonly listeners = new Set<() => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly stopFollowing: () => void;
  private waiting = 0;

  constructor(workbook: Workbook, fileName: string) {
    this.workbook = workbook;
    this.fileName = fileName;
    this.front = firstVisible(workbook).name;
    this.followFront();
    this.stopFollowing = workbook.onChange((change) => this.follow(change));
    this.waitUntilSettled();
  }

  close(): void {
    this.stopFollowing();
    this.listeners.clear();
    this.selectionListeners.clear();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly currentVersion = (): number => this.version;

  changed(): void {
    this.version += 1;
    for (const listener of [...this.listeners]) listener();
  }

  get sheet(): Sheet {
    return this.workbook.sheet(this.front) ?? firstVisible(this.workbook);
  }

  get place(): Place {
    const { name } = this.sheet;
    let place = this.places.get(name);
    if (!place) {
      place = { selection: firstCell, scroll: { left: 0, top: 0 } };
      this.places.set(name, place);
    }
    return place;
  }

  get selection(): Selection {
    return this.place.selection;
  }

  select(selection: Selection): void {
    this.place.selection = selection;
    this.message = undefined;
    this.selectionMoved();
  }

  showSheet(name: string): void {
    if (this.sheet.name === name || !this.workbook.sheet(name)) return;
    this.front = name;
    this.followFront();
    this.cellsVersion += 1;
    this.selectionMoved();
  }

  /** After a rename the person stays where they were. */
  renamed(from: string, to: string): void {
    const place = this.places.get(from);
    this.places.delete(from);
    if (place) this.places.set(to, place);
    if (this.front === from) this.front = to;
    if (this.edit?.sheet === from) this.edit = { ...this.edit, sheet: to };
    this.cellsVersion += 1;
    this.changed();
  }

  say(kind: Message["kind"], text: string): void {
    this.message = { kind, text };
    this.changed();
  }

  /** Runs an edit; a refusal becomes a sentence on the page and false. */
  attempt(label: string, edit: () => void): boolean {
    try {
      this.message = undefined;
      this.workbook.batch(label, edit);
      return true;
    } catch (problem) {
      this.say(
        "error",
        problem instanceof EditError ? problem.message : `That did not work: ${words(problem)}`,
      );
      return false;
    }
  }

  /** What the pane asks of the page. */
  view(): MemoryView {
    return {
      selection: () => ({ sheet: this.sheet.name, ...selectedRange(this.selection) }),
      select: ({ sheet, ...range }) => {
        if (!this.workbook.sheet(sheet)) return;
        this.edit = undefined;
        this.showSheet(sheet);
        this.select(range.rows === 1 && range.columns === 1 ? selectCell(range) : selectRange(range));
      },
      onSelectionChanged: (listener) => {
        this.selectionListeners.add(listener);
        return () => void this.selectionListeners.delete(listener);
      },
    };
  }

  private selectionMoved(): void {
    this.changed();
    for (const listener of [...this.selectionListeners]) {
      // A listener of the pane's must not stop the grid.
      try {
        listener();
      } catch (problem) {
        this.say("error", `The pane could not follow the selection: ${words(problem)}`);
      }
    }
  }

  private follow(change: WorkbookChange): void {
    this.lastChange = change;
    if (change.edited.length > 0 || change.structure) this.dirty = true;
    if (change.edited.length > 0) this.copied = undefined;
    this.followFront();
    this.cellsVersion += 1;
    this.waitUntilSettled();
    this.changed();
  }

  /** A sheet that was renamed, or whose deletion leaves a gap, is followed by its place among the tabs: also by undo and redo. */
  private followFront(): void {
    const { sheets } = this.workbook;
    if (!this.workbook.sheet(this.front)) {
      const beside = sheets[Math.min(this.frontPlace, sheets.length - 1)];
      this.front = (beside?.visible ? beside : firstVisible(this.workbook)).name;
    }
    this.frontPlace = sheets.findIndex(({ name }) => name === this.front);
  }

  private waitUntilSettled(): void {
    const turn = ++this.waiting;
    let settled = false;
    // Work that ends at once is not worth a word.
    setTimeout(() => {
      if (settled || turn !== this.waiting) return;
      this.calculating = true;
      this.changed();
    }, 150);
    void this.workbook.settled().then(() => {
      settled = true;
      if (turn !== this.waiting || !this.calculating) return;
      this.calculating = false;
      this.changed();
    });
  }
}

function firstVisible(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find(({ visible }) => visible) ?? workbook.sheets[0];
  return sheet ?? workbook.addSheet("Sheet1");
}

export function words(problem: unknown): string {
  return problem instanceof Error && problem.message ? problem.message : String(problem);
}
