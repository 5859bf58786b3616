import { Component, type ReactNode } from "react";
import { boundaryWords as words } from "../words/boundary";

interface Props {
  readonly children: ReactNode;
}

/**
 * The last resort: what goes wrong outside the pages, in the bar or in the looks. It draws itself without anything of the pane that
 * might have failed, and begins again on Home.
 */
export class PaneBoundary extends Component<Props, { readonly failure?: Error; readonly turn: number }> {
  override state: { readonly failure?: Error; readonly turn: number } = { turn: 0 };

  static getDerivedStateFromError(error: unknown): { readonly failure: Error } {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { failure, turn } = this.state;
    if (failure === undefined)
      return (
        <div key={turn} style={{ display: "contents" }}>
          {this.props.children}
        </div>
      );
    const ground = {
      padding: "16px",
      font: '14px/1.4 "Segoe UI", system-ui, sans-serif',
      color: "CanvasText",
    };
    return (
      <div
        role="alert"
        style={{ ...ground, background: "Canvas", minHeight: "100%", boxSizing: "border-box" }}
      >
        <h1 style={{ fontSize: "16px", margin: "0 0 12px" }}>{words.paneFailed}</h1>
        <p>{words.paneFailedAdvice}</p>
        <p>{failure.message}</p>
        <button
          type="button"
          style={{ font: "inherit", padding: "6px 12px" }}
          onClick={() => this.setState({ failure: undefined, turn: turn + 1 })}
        >
          {words.beginAgain}
        </button>
      </div>
    );
  }
}
