import { createExcelPort } from "../../src/workbook/excel";
import { contractWorkbook } from "./contractWorkbook";
import { openExcel } from "./host/openExcel";
import { drawPicture } from "./drawPicture";
import { describePortContract } from "./portContract";

describePortContract("Excel", async () => {
  const host = openExcel(contractWorkbook());
  return {
    port: createExcelPort({ drawPicture }),
    workbook: host.workbook,
    person: {
      select: (sheet, address) => host.select(sheet, address),
      type: (sheet, address, input) => host.type(sheet, address, input),
    },
    settled: () => host.quiet(),
  };
});
