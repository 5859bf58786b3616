import { parseAddress } from "../address";
import type { CellsChanged, RangeAddress } from "../port";
import type { RunExcel } from "./runExcel";
import { readSelection } from "./selection";

/** Following another sheet's tab moves the selection too, and Excel tells of it by another event. */
export async function followSelection(
  run: RunExcel,
  listener: (range: RangeAddress) => void,
): Promise<() => void> {
  async function tell(): Promise<void> {
    const range = await run(readSelection).catch(() => undefined);
    if (range && !ended) listener(range);
  }
  let ended = false;
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
    await context.sync();
    return added;
  });
  return () => {
    ended = true;
    removeAll(handlers);
  };
}

export async function followChanges(
  run: RunExcel,
  listener: (change: CellsChanged) => void,
): Promise<() => void> {
  let ended = false;
  async function tell(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const sheet = await run((context) => sheetName(context, event.worksheetId)).catch(() => undefined);
    if (sheet === undefined || ended) return;
    const range = parseAddress(event.address, sheet);
    listener(range ? { sheet, range } : { sheet });
  }
  const handlers = await run(async (context) => {
    const added = [context.workbook.worksheets.onChanged.add(tell)];
    await context.sync();
    return added;
  });
  return () => {
    ended = true;
    removeAll(handlers);
  };
}

async function sheetName(context: Excel.RequestContext, id: string): Promise<string | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  await context.sync();
  return sheet.isNullObject ? undefined : sheet.name;
}

/** Excel ends an event in the context it was made in. Where that fails the listener is already deaf, so nothing is said. */
function removeAll(
  handlers: readonly { context: OfficeExtension.ClientRequestContext; remove(): void }[],
): void {
  const [first] = handlers;
  if (!first) return;
  Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  }).catch(() => undefined);
}
