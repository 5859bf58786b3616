import type { Edit } from "./edit";
import { helpAt, matching, type FunctionEntry, type HelpAt } from "./functionHelp";

/** The help for what is being typed: the list of functions that fit, which one is chosen, and the call around the caret. */
export class Suggestions {
  private listFor = "";
  private list: readonly FunctionEntry[] = [];
  private place = 0;
  private dismissed: string | undefined;

  private readonly byName: ReadonlyMap<string, FunctionEntry>;

  constructor(readonly entries: readonly FunctionEntry[]) {
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  at(edit: Edit | undefined): HelpAt | undefined {
    if (!edit || edit.caret.start !== edit.caret.end) return undefined;
    return helpAt(edit.text, edit.caret.end);
  }

  entry(name: string): FunctionEntry | undefined {
    return this.byName.get(name.toUpperCase().replace(/^_XLFN\.|^_XLWS\./, ""));
  }

  /** The functions offered now; none after Escape, while pointing, or when the name is complete and alone. */
  offered(edit: Edit | undefined): readonly FunctionEntry[] {
    const help = this.at(edit);
    if (!edit || help?.kind !== "name" || edit.point || this.dismissed === help.typed) return [];
    if (this.listFor !== help.typed) {
      this.listFor = help.typed;
      this.list = matching(this.entries, help.typed);
      this.place = 0;
    }
    return this.list;
  }

  open(edit: Edit | undefined): boolean {
    return this.offered(edit).length > 0;
  }

  chosen(edit: Edit | undefined): FunctionEntry | undefined {
    return this.offered(edit)[this.place];
  }

  step(edit: Edit | undefined, by: 1 | -1): void {
    const { length } = this.offered(edit);
    if (length > 0) this.place = (this.place + by + length) % length;
  }

  /** Escape closes the list until something else is typed. */
  dismiss(edit: Edit | undefined): boolean {
    const help = this.at(edit);
    if (help?.kind !== "name") return false;
    this.dismissed = help.typed;
    return true;
  }
}
