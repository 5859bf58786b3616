import { useBench, useSession } from "./hooks";
import { benchWords } from "../words/bench";

/** One sentence about what just happened or could not be done. */
export function MessageBar() {
  const { focusGrid } = useBench();
  const session = useSession();
  const { message } = session;
  return (
    <div className="message-place" role="status" aria-live="polite">
      {message && (
        <div className={`message ${message.kind}`} data-testid="message">
          <span>{message.text}</span>
          <button
            type="button"
            aria-label={benchWords.closeMessage}
            onClick={() => {
              session.message = undefined;
              session.changed();
              focusGrid();
            }}
          >
            &#x2715;
          </button>
        </div>
      )}
    </div>
  );
}
