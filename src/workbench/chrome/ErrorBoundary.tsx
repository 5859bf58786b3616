import { Component, type ReactNode } from "react";
import { words } from "../session/session";
import { benchWords } from "../words/bench";

interface Props {
  readonly what: string;
  readonly onSave?: () => void;
  readonly children: ReactNode;
}

/** A part of the page that failed says so and offers a way back; the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, { problem?: unknown }> {
  override state: { problem?: unknown } = {};

  static getDerivedStateFromError(problem: unknown): { problem: unknown } {
    return { problem };
  }

  override render(): ReactNode {
    if (this.state.problem === undefined) return this.props.children;
    return (
      <div className="failed" role="alert">
        <h2>{benchWords.failed.stopped(this.props.what)}</h2>
        <p>{words(this.state.problem)}</p>
        <p>{benchWords.failed.nothingLost}</p>
        <p className="failed-buttons">
          <button type="button" className="primary" onClick={() => this.setState({ problem: undefined })}>
            {benchWords.failed.again}
          </button>
          {this.props.onSave && (
            <button type="button" onClick={this.props.onSave}>
              {benchWords.failed.save}
            </button>
          )}
        </p>
      </div>
    );
  }
}
