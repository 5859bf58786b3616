/** One reversible change of the workbook's state. */
export interface Change {
  undo(): void;
  redo(): void;
}

interface Entry {
  readonly label: string;
  readonly changes: readonly Change[];
}

const MOST_STEPS = 200;

/** What was done, what was undone, and the step that is being made. */
export class History {
  private readonly done: Entry[] = [];
  private readonly undone: Entry[] = [];
  private open: Change[] = [];

  get canUndo(): string | undefined {
    return this.done.at(-1)?.label;
  }

  get canRedo(): string | undefined {
    return this.undone.at(-1)?.label;
  }

  /** Does a change and remembers it in the open step. */
  perform(change: Change): void {
    change.redo();
    this.open.push(change);
  }

  mark(): number {
    return this.open.length;
  }

  rollBack(mark: number): void {
    for (let change = this.open.length > mark ? this.open.pop() : undefined; change;) {
      change.undo();
      change = this.open.length > mark ? this.open.pop() : undefined;
    }
  }

  /** The open step is complete; an empty one leaves no trace. */
  commit(label: string): void {
    if (this.open.length === 0) return;
    this.done.push({ label, changes: this.open });
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.open = [];
    this.undone.length = 0;
  }

  forget(): void {
    this.open = [];
    this.done.length = 0;
    this.undone.length = 0;
  }

  undo(): boolean {
    const entry = this.done.pop();
    if (!entry) return false;
    for (const change of [...entry.changes].reverse()) change.undo();
    this.undone.push(entry);
    return true;
  }

  redo(): boolean {
    const entry = this.undone.pop();
    if (!entry) return false;
    for (const change of entry.changes) change.redo();
    this.done.push(entry);
    return true;
  }
}
