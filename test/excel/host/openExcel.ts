import type { Workbook } from "../../../src/spreadsheet";
import type { NativeBridge } from "./bridge";
import { ExcelHost } from "./excelHost";
import { loadOffice, NEWEST, type ApiSets } from "./officeScript";

/** office.js binds itself to one bridge for good; this one passes everything on to the host that is open now. */
class Switchboard implements NativeBridge {
  host: ExcelHost | undefined;
  apiSets: ApiSets = NEWEST;
  private receive: ((message: string) => void) | undefined;

  sendMessageToHost(message: string): void {
    this.host?.bridge.sendMessageToHost(message);
  }
  set onMessageFromHost(receive: (message: string) => void) {
    this.receive = receive;
  }
  connect(host: ExcelHost): void {
    this.host = host;
    host.bridge.onMessageFromHost = (message) => {
      if (this.host === host) this.receive?.(message);
    };
  }
}

let switchboard: Switchboard | undefined;

/** Opens a workbook in an emulated Excel and connects office.js to it, in place of the one before. */
export function openExcel(workbook: Workbook, apiSets: ApiSets = NEWEST): ExcelHost {
  if (!switchboard) {
    const created = new Switchboard();
    switchboard = created;
    loadOffice(created, () => created.apiSets);
  }
  switchboard.apiSets = apiSets;
  const host = new ExcelHost(workbook);
  switchboard.connect(host);
  return host;
}
