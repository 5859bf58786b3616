import { Component, type ReactNode } from "react";
import { Body1, Button, Caption1, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { boundaryWords as words } from "../words/boundary";
import { forgetFailures, PartNotLoaded } from "./lazyPage";

interface Props {
  readonly children: ReactNode;
  /** Home, where the page shown is another one. */
  readonly onHome?: () => void;
}

/** Keeps a page that fails, or that could not be fetched, from taking the pane with it, and offers ways back. */
export class PageBoundary extends Component<Props, { readonly failure?: Error }> {
  override state: { readonly failure?: Error } = {};

  static getDerivedStateFromError(error: unknown): { readonly failure: Error } {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly again = (): void => {
    forgetFailures();
    this.setState({ failure: undefined });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return <Failure failure={failure} onAgain={this.again} onHome={this.props.onHome} />;
  }
}

const useStyles = makeStyles({ ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" } });

function Failure({
  failure,
  onAgain,
  onHome,
}: {
  readonly failure: Error;
  readonly onAgain: () => void;
  readonly onHome: (() => void) | undefined;
}): ReactNode {
  const styles = useStyles();
  const notLoaded = failure instanceof PartNotLoaded;
  return (
    <div role="alert">
      <Subtitle2 as="h1" block>
        {notLoaded ? words.notLoaded : words.failed}
      </Subtitle2>
      <Body1 as="p" block>
        {notLoaded ? words.notLoadedAdvice : words.failedAdvice}
      </Body1>
      {/* What a browser says of a file that did not come helps nobody at the screen. */}
      <Caption1 as="p" block>
        {notLoaded ? words.kept : failure.message}
      </Caption1>
      <div className={styles.ways}>
        <Button appearance="primary" onClick={onAgain}>
          {notLoaded ? words.again : words.reloadPage}
        </Button>
        {onHome !== undefined && <Button onClick={onHome}>{words.home}</Button>}
        {notLoaded && <Button onClick={() => window.location.reload()}>{words.startAnew}</Button>}
      </div>
    </div>
  );
}
