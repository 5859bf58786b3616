import { useEffect, useState } from "react";
import type { FunctionsHelp } from "../functionMetadata";
import { usePane } from "../shell/paneContext";

const none: FunctionsHelp = {};

/** Groups and examples, once they have arrived. The page works without them, so that a failed load is no reason to say anything. */
export function useFunctionsHelp(): FunctionsHelp {
  const { help } = usePane();
  const [arrived, setArrived] = useState<FunctionsHelp>(none);
  useEffect(() => {
    let ended = false;
    help().then(
      (all) => {
        if (!ended) setArrived(all);
      },
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [help]);
  return arrived;
}
