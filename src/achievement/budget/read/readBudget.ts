import { describe, formatNumber, readNumberCell } from "../../../measures/cells/readCells";
import { dollarsInWords } from "../budgetWords";
import { categoryOf, type BudgetCategory } from "../budgetCategory";
import type { BudgetLine } from "../budgetLine";
import { showCents, type Cents } from "../../../measures/money";
import {
  BudgetTable,
  headingOf,
  looksMerged,
  sumBelow,
  type BudgetCells,
  type BudgetColumn,
  type BudgetRow,
} from "./budgetTable";
import {
  financeOf,
  isAmountHeading,
  isCorrection,
  isOnlyHeading,
  isShare,
  isStrategyHeading,
  isTotal,
  meaningOf,
  sectionOf,
  type BudgetSection,
  type Meaning,
} from "./rowWords";
import { RunningSums } from "./totals";

/*
 * Reads budgets that people already have: section headings as rows, merged cells, subtotals, amounts as text. Totals are recognised
 * and not counted twice. Where it is not sure what a row is, it asks: the row is an error, and what depends on it has no result.
 */

export interface ReadingOptions {
  /** Name of the table, for the lines. */
  readonly table: string;
  /** A blank category or finance code takes that of the row above, where the column looks like one of merged cells. */
  readonly carry: boolean;
  /** What holds for every line that does not say otherwise: a sheet of one finance code or section. */
  readonly preset?: { readonly finance?: "313" | "318"; readonly section?: BudgetSection };
}

export interface BudgetProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly advice: string;
  readonly row?: number;
  readonly column?: BudgetColumn;
}

/** A row that is no line, and what it was taken for. */
export interface RecognisedRow {
  readonly row: number;
  readonly kind: "heading" | "total" | "share";
  readonly text: string;
  readonly cents?: Cents;
}

export interface BudgetReading {
  readonly lines: readonly BudgetLine[];
  readonly recognised: readonly RecognisedRow[];
  readonly problems: readonly BudgetProblem[];
  /** Rows of which it is not known whether or how much they count. While there is one, nothing adds up. */
  readonly unread: readonly number[];
  /** Rows whose category took that of a row above. */
  readonly carried: readonly number[];
  /** Every row that is not blank is a line with a number and a category in its own cells: formulas over the columns see the same. */
  readonly plain: boolean;
}

export function readBudget(cells: BudgetCells, options: ReadingOptions): BudgetReading {
  return new BudgetReader(new BudgetTable(cells), options).read();
}

class BudgetReader {
  private readonly lines: BudgetLine[] = [];
  private readonly recognised: RecognisedRow[] = [];
  private readonly problems: BudgetProblem[] = [];
  private readonly unread: number[] = [];
  private readonly carried: number[] = [];
  private readonly sums = new RunningSums();
  /** What the headings above, and merged cells, say about the next line. */
  private under: Meaning;
  private strategy = "";
  private plain = true;
  /** Somewhere the table says a category: a line without one is then a question. */
  private readonly saysCategories: boolean;
  private readonly saysFinance: boolean;
  private readonly carries: { readonly category: boolean; readonly finance: boolean };

  constructor(
    private readonly table: BudgetTable,
    private readonly options: ReadingOptions,
  ) {
    this.under = { ...options.preset };
    const headings = Array.from({ length: table.count }, (_, row) => headingOf(table.row(row)));
    this.carries = {
      category: options.carry && looksMerged(table, "category"),
      finance: options.carry && looksMerged(table, "finance"),
    };
    this.saysCategories = table.has("category") || headings.some((heading) => heading?.category);
    this.saysFinance = table.has("finance") || headings.some((heading) => heading?.finance);
  }

  read(): BudgetReading {
    for (let row = 0; row < this.table.count; row++) this.take(this.table.row(row));
    const { lines, recognised, problems, unread, carried, plain } = this;
    return { lines, recognised, problems, unread, carried, plain };
  }

  private take(row: BudgetRow): void {
    if (row.texts.length === 0 && row.amount.kind === "blank" && !row.hasFte) return;
    if (row.amount.kind === "blank") this.withoutAmount(row);
    else if (row.amount.kind === "unreadable") this.unreadable(row, row.amount.what);
    else this.withAmount(row, row.amount.cents, row.amount.rounded);
  }

  private withoutAmount(row: BudgetRow): void {
    const [first] = row.texts;
    if (row.hasFte && !row.texts.some(({ text }) => isTotal(text)))
      return void this.ask(
        row,
        "amount",
        `has an FTE of ${describe(this.table.cell("fte", row.row))} but no amount`,
        "Write the dollars, 0 where there are none.",
      );
    // A template's row that nobody filled in.
    if (row.texts.every(({ column }) => column === "finance" || column === "section")) {
      const heading = row.texts.length === 1 ? headingOf(row) : undefined;
      if (first?.column === "section" && heading !== undefined) this.heading(row, heading);
      return;
    }
    this.plain = false;
    const heading = headingOf(row);
    if (heading !== undefined) return this.heading(row, heading);
    if (row.texts.length === 1 && first !== undefined) {
      if (isStrategyHeading(first.text)) {
        this.strategy = first.text;
        this.recognised.push({ row: row.row, kind: "heading", text: first.text });
        return;
      }
      // Words we do not know may begin another section: what comes after is not given the category of what came before.
      this.forget();
      if (isTotal(first.text)) return;
      return this.warn(
        row,
        first.column,
        `holds ${describe(first.text)} without an amount; taken as a heading or a remark`,
        "If it is an expenditure, write its dollars.",
      );
    }
    this.ask(
      row,
      "amount",
      "is blank, but the row has words",
      "Write the dollars, 0 where there are none, or clear the row.",
    );
  }

  private unreadable(row: BudgetRow, what: string): void {
    this.plain = false;
    if (isAmountHeading(String(this.table.cell("amount", row.row)))) {
      this.recognised.push({ row: row.row, kind: "heading", text: "headings of the columns again" });
      return;
    }
    this.ask(row, "amount", what, "Write the dollars as a number, such as 1200 or 1,200.00.");
  }

  private withAmount(row: BudgetRow, cents: Cents, rounded: boolean): void {
    const label = row.texts.find(({ text }) => isTotal(text));
    if (label !== undefined) return this.totalOrLine(row, cents, label.text);
    if (row.texts.length === 0) return this.unlabelled(row, cents);
    const [only] = row.texts;
    if (row.texts.length === 1 && only !== undefined) {
      if (isShare(only.text) && cents >= 0 && cents <= 100_00) {
        this.plain = false;
        this.recognised.push({ row: row.row, kind: "share", text: only.text });
        return this.warn(
          row,
          "amount",
          `holds ${formatNumber(cents / 100)} beside ${describe(only.text)}; taken as a percent, not as dollars`,
          "If it is an expenditure, give it other words.",
        );
      }
      const heading = headingOf(row);
      const below = heading === undefined ? undefined : sumBelow(this.table, row);
      if (heading !== undefined && below !== undefined) {
        if (below === cents) {
          this.heading(row, heading, cents);
          return;
        }
        if (only.column !== "category" && only.column !== "finance")
          return void this.ask(
            row,
            "amount",
            `is ${showCents(cents)} beside the heading ${describe(only.text)}, and the lines under it add up to ${showCents(below)}`,
            "If it is their total, correct it; if it is a line of its own, say what is bought.",
          );
      }
    }
    this.line(row, cents, rounded);
  }

  /** Words of a total: the arithmetic has to agree, or nothing else may stand in the row. */
  private totalOrLine(row: BudgetRow, cents: Cents, label: string): void {
    this.plain = false;
    const named = meaningOf(row.texts.map(({ text }) => text).join(" "));
    const matches = this.sums.matches(cents, named);
    const alsoLine = row.texts.length > 1 || !isOnlyHeading(label);
    if (!matches && alsoLine)
      return void this.ask(
        row,
        "amount",
        `is ${showCents(cents)}; the row says ${describe(label)} but is no sum of the lines above it`,
        "If it is a total, clear its other cells; if it is a line, leave the word total out.",
      );
    if (!matches)
      this.warn(
        row,
        "amount",
        this.sums.any
          ? `says ${describe(label)} is ${showCents(cents)}, but its lines add up to ${showCents(this.sums.likeliest(named))}; not counted`
          : `says ${describe(label)} and no line stands above it; not counted`,
        "Check the total and the lines above it.",
      );
    this.total(row, cents, label, named);
  }

  /** An amount and no word: a total if it is the sum of the lines above it, else a question. */
  private unlabelled(row: BudgetRow, cents: Cents): void {
    this.plain = false;
    if (this.sums.matches(cents, {})) return this.total(row, cents, "an amount without words", {});
    this.ask(
      row,
      "amount",
      `is ${showCents(cents)} in a row without words`,
      "Say what is bought, or clear the amount.",
    );
  }

  private total(row: BudgetRow, cents: Cents, text: string, named: Meaning): void {
    this.recognised.push({ row: row.row, kind: "total", text, cents });
    if (named.finance !== undefined || named.section !== undefined) this.sums.endPart();
    else this.sums.endBlock();
    this.forget();
  }

  private heading(row: BudgetRow, meaning: Meaning, cents?: Cents): void {
    this.plain = false;
    this.recognised.push({
      row: row.row,
      kind: cents === undefined ? "heading" : "total",
      text: row.texts[0]?.text ?? "",
      ...(cents === undefined ? {} : { cents }),
    });
    this.strategy = "";
    if (meaning.finance !== undefined || meaning.section !== undefined) {
      this.under = { ...this.options.preset, ...meaning };
      this.sums.endPart();
    } else {
      this.under = { ...this.under, ...meaning };
      this.sums.endBlock();
    }
  }

  /** After a total, and after words we do not know, the category starts anew; the finance code and the section go on. */
  private forget(): void {
    const { finance, section } = this.under;
    this.under = {
      ...(finance === undefined ? {} : { finance }),
      ...(section === undefined ? {} : { section }),
    };
    this.strategy = "";
  }

  private line(row: BudgetRow, cents: Cents, rounded: boolean): void {
    const { table } = this;
    const category = this.category(row);
    if (category === "unsure") return;
    const finance = this.finance(row);
    if (finance === "unsure") return;
    if (!this.amountIsFine(row, cents, rounded)) return;
    const line: BudgetLine = {
      table: this.options.table,
      row: row.row,
      cents,
      category,
      finance,
      section: sectionOf(table.text("section", row.row)) ?? this.under.section,
      description: table.text("description", row.row),
      strategy: table.text("strategy", row.row) || this.strategy,
      narrative: table.text("narrative", row.row),
      object: table.text("object", row.row),
      fte: this.fte(row),
    };
    this.lines.push(line);
    this.sums.add({
      cents,
      ...(category === undefined ? {} : { category }),
      ...(finance === undefined ? {} : { finance }),
      ...(line.section === undefined ? {} : { section: line.section }),
    });
    if (typeof table.cell("amount", row.row) !== "number" || table.text("category", row.row) === "")
      this.plain = false;
  }

  private category(row: BudgetRow): BudgetCategory | undefined | "unsure" {
    const text = this.table.text("category", row.row);
    if (text !== "") {
      const category = categoryOf(text);
      if (category === undefined)
        return this.ask(
          row,
          "category",
          `holds ${describe(text)}, which is not one of the three categories`,
          "Write Direct services, Professional development or Administration.",
        );
      if (this.carries.category) this.under = { ...this.under, category };
      return category;
    }
    if (!this.table.has("category")) {
      const own = this.under.category ?? headingOf(row)?.category;
      if (own !== undefined) return own;
    } else if (this.under.category !== undefined) {
      this.carried.push(row.row);
      return this.under.category;
    }
    if (!this.saysCategories) return undefined;
    return this.ask(
      row,
      this.table.has("category") ? "category" : "description",
      "has no category, and no heading above says one",
      "Write Direct services, Professional development or Administration in the row, or in a heading above it.",
    );
  }

  private finance(row: BudgetRow): BudgetLine["finance"] | "unsure" {
    const text = this.table.text("finance", row.row);
    if (text !== "") {
      const finance = financeOf(text);
      if (finance === undefined)
        return this.ask(
          row,
          "finance",
          `holds ${describe(text)}`,
          "Write 313 for initial or 318 for incentive revenue.",
        );
      if (this.carries.finance) this.under = { ...this.under, finance };
      return finance;
    }
    if (this.under.finance !== undefined) return this.under.finance;
    if (!this.saysFinance) return undefined;
    return this.ask(
      row,
      this.table.has("finance") ? "finance" : "description",
      "has no finance code, and no heading above says one",
      "Write 313 for initial or 318 for incentive revenue.",
    );
  }

  private amountIsFine(row: BudgetRow, cents: Cents, rounded: boolean): boolean {
    if (cents < 0) {
      if (!row.texts.some(({ text }) => isCorrection(text))) {
        this.ask(
          row,
          "amount",
          `is ${showCents(cents)}, below 0`,
          'If it corrects another line, say so in its words: "correction", "credit", "refund". If not, take the minus away.',
        );
        return false;
      }
      this.warn(
        row,
        "amount",
        `is ${showCents(cents)}, below 0; taken as a correction`,
        "Check that the line it corrects is in the budget, with the same category and finance code.",
      );
    }
    if (rounded)
      this.warn(
        row,
        "amount",
        `has parts of a cent; taken as ${dollarsInWords(cents)}`,
        "Round it to cents, so that your own sums agree with ours.",
      );
    return true;
  }

  private fte(row: BudgetRow): number | undefined {
    if (!row.hasFte) return undefined;
    const read = readNumberCell(this.table.cell("fte", row.row));
    if (read.kind === "number" && read.value >= 0) return read.value;
    if (read.kind !== "missing")
      this.warn(
        row,
        "fte",
        read.kind === "number" ? `holds ${formatNumber(read.value)}` : read.what,
        "Write full-time equivalents as a number, 0.5 for half a position.",
      );
    return undefined;
  }

  /** An error: it is not known what the row is, and the person is asked. */
  private ask(row: BudgetRow, column: BudgetColumn, what: string, advice: string): "unsure" {
    this.plain = false;
    this.unread.push(row.row);
    this.problems.push({ severity: "error", message: what, advice, row: row.row, column });
    return "unsure";
  }

  private warn(row: BudgetRow, column: BudgetColumn, what: string, advice: string): void {
    this.problems.push({ severity: "warning", message: what, advice, row: row.row, column });
  }
}
