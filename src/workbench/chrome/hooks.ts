import { createContext, useContext, useSyncExternalStore } from "react";
import type { Suggestions } from "../editing/suggestions";
import type { Desk } from "../session/desk";
import type { Session } from "../session/session";

/** What every part of the page can reach. */
export interface Bench {
  readonly desk: Desk;
  readonly suggestions: Suggestions;
  /** Asks inside the page; the chosen button's value, or undefined after Escape. */
  readonly ask: (question: Question) => Promise<string | undefined>;
  readonly save: () => void;
  readonly open: () => void;
  readonly focusGrid: () => void;
  readonly focusNameBox: () => void;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The first is the usual one and has the focus. */
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

export const BenchContext = createContext<Bench | undefined>(undefined);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error("This part of the page stands outside the workbench.");
  return bench;
}

/** The open workbook's session; the component is drawn anew with each change of it. */
export function useSession(): Session {
  const { desk } = useBench();
  useSyncExternalStore(desk.subscribe, desk.currentVersion);
  const { session } = desk;
  useSyncExternalStore(session.subscribe, session.currentVersion);
  return session;
}
