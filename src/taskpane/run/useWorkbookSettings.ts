import { useEffect, useSyncExternalStore } from "react";
import type { WorkbookPort } from "../../workbook/port";
import { settingsStoreOf, type SettingsSnapshot, type SettingsStore } from "./settingsStore";

/** The workbook's settings as they are now, read again whenever a page that uses them opens. */
export function useWorkbookSettings(
  port: WorkbookPort,
): SettingsSnapshot & { readonly store: SettingsStore } {
  const store = settingsStoreOf(port);
  const snapshot = useSyncExternalStore(store.follow, store.current);
  useEffect(() => {
    void store.read();
  }, [store]);
  return { ...snapshot, store };
}
