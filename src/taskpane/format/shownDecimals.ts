import { createContext, useContext } from "react";
import type { ShownDecimals } from "../../sheets/reportSheet";

/* How many decimals an office wants to see, for everything inside a run. Outside of runs numbers look as usual. */

const none: ShownDecimals = {};

export const ShownDecimalsContext = createContext<ShownDecimals>(none);

export function useShownDecimals(): ShownDecimals {
  return useContext(ShownDecimalsContext);
}
