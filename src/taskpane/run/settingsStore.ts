import type { WorkbookProblem, WorkbookPort } from "../../workbook/port";
import {
  changeWorkbookSettings,
  readWorkbookSettings,
  replaceWorkbookSettings,
  undoSettings,
  type ChangedSettings,
  type SettingChanges,
} from "../../workbook/settings/change";
import { NOTHING_STORED, type StoredSettings } from "../../workbook/settings/stored";
import { toProblem } from "./toProblem";

export interface SettingsSnapshot {
  readonly stored: StoredSettings;
  /** They were read once, or it was tried. */
  readonly known: boolean;
  readonly saving: boolean;
  readonly problem: WorkbookProblem | undefined;
  /** There is something to take back. */
  readonly canUndo: boolean;
}

/**
 * The settings of one workbook, shared by all pages of the pane: a page that is open follows what another one changes. Nothing is kept
 * but in the workbook; what was before a change is remembered for as long as the pane is open.
 */
export class SettingsStore {
  private snapshot: SettingsSnapshot = {
    stored: NOTHING_STORED,
    known: false,
    saving: false,
    problem: undefined,
    canUndo: false,
  };
  private readonly listeners = new Set<() => void>();
  private readonly changes: ChangedSettings[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly port: Pick<WorkbookPort, "readSetting" | "writeSetting">) {}

  readonly follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SettingsSnapshot => this.snapshot;

  /** Reads what the workbook holds now: somebody else may have set something. */
  read(): Promise<boolean> {
    return this.inTurn(async () => {
      const stored = await readWorkbookSettings(this.port);
      // What is read again and did not change keeps its identity, so that nothing is computed anew.
      const same = JSON.stringify(stored) === JSON.stringify(this.snapshot.stored);
      this.tell({ stored: same ? this.snapshot.stored : stored });
    });
  }

  change(changes: SettingChanges): Promise<boolean> {
    return this.write(() => changeWorkbookSettings(this.port, changes));
  }

  /** Everything is as usual again. */
  clear(): Promise<boolean> {
    return this.write(() => replaceWorkbookSettings(this.port, {}));
  }

  undo(): Promise<boolean> {
    return this.inTurn(async () => {
      const change = this.changes.pop();
      if (change === undefined) return;
      this.tell({ saving: true, canUndo: this.changes.length > 0 });
      this.tell({ stored: await undoSettings(this.port, change) });
    });
  }

  private write(save: () => Promise<ChangedSettings>): Promise<boolean> {
    return this.inTurn(async () => {
      this.tell({ saving: true });
      const change = await save();
      this.changes.push(change);
      this.tell({ stored: change.stored, canUndo: true });
    });
  }

  /** One after the other: a change never overtakes an earlier one. Gives whether it went well. */
  private inTurn(work: () => Promise<void>): Promise<boolean> {
    const turn = this.last.then(async () => {
      try {
        await work();
        this.tell({ known: true, saving: false, problem: undefined });
        return true;
      } catch (error) {
        this.tell({ known: true, saving: false, problem: toProblem(error) });
        return false;
      }
    });
    this.last = turn;
    return turn;
  }

  private tell(change: Partial<SettingsSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

const stores = new WeakMap<WorkbookPort, SettingsStore>();

/** The one store of a workbook. */
export function settingsStoreOf(port: WorkbookPort): SettingsStore {
  const known = stores.get(port);
  if (known !== undefined) return known;
  const store = new SettingsStore(port);
  stores.set(port, store);
  return store;
}
