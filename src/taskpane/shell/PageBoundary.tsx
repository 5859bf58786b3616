import { Component, type ReactNode } from "react";
import { Body1, Button, Subtitle2 } from "@fluentui/react-components";
import { words } from "../words";

interface Props {
  readonly children: ReactNode;
}

/** Keeps a page that fails from taking the pane with it, and offers a way back. */
export class PageBoundary extends Component<Props, { readonly failure?: Error }> {
  override state: { readonly failure?: Error } = {};

  static getDerivedStateFromError(error: unknown): { readonly failure: Error } {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <div role="alert">
        <Subtitle2 as="h1" block>
          {words.shell.pageFailed}
        </Subtitle2>
        <Body1 as="p" block>
          {words.shell.pageFailedAdvice}
        </Body1>
        <Body1 as="p" block>
          {failure.message}
        </Body1>
        <Button appearance="primary" onClick={() => this.setState({ failure: undefined })}>
          {words.shell.reloadPage}
        </Button>
      </div>
    );
  }
}
