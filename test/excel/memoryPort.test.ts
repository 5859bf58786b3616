import { parseAddress } from "../../src/workbook/address";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";
import { contractWorkbook } from "./contractWorkbook";
import { describePortContract } from "./portContract";

describePortContract("a workbook in memory", async () => {
  const workbook = contractWorkbook();
  const view = makeMemoryView({ sheet: "Children", row: 0, column: 0, rows: 1, columns: 1 });
  const cell = (sheet: string, address: string) => {
    const range = parseAddress(address, sheet);
    if (!range) throw new Error(`"${address}" is no address.`);
    return range;
  };
  return {
    port: createMemoryPort(workbook, view),
    workbook,
    person: {
      select: (sheet, address) => view.select(cell(sheet, address)),
      type: (sheet, address, input) => {
        const { row, column } = cell(sheet, address);
        workbook.sheet(sheet)?.set(row, column, input);
      },
    },
    settled: () => workbook.settled(),
  };
});
