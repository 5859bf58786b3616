import { lazy, type ComponentType, type ReactElement } from "react";

/** Pages whose script did not come; the next try asks for it anew. */
const failed = new Set<() => void>();

/**
 * A page that is fetched when it is first shown. React's own `lazy` remembers a failure for good; this one forgets it when the person
 * says to try again (see PageBoundary).
 */
export function lazyPage<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> {
  const fetched = (): ComponentType<P> =>
    lazy(() =>
      load().catch((error: unknown) => {
        failed.add(forget);
        throw new PartNotLoaded(error);
      }),
    );
  let current = fetched();
  function forget(): void {
    current = fetched();
  }
  return function LazyPage(props: P): ReactElement {
    const Page = current;
    return <Page {...props} />;
  };
}

/** A part of the add-in that could not be fetched: no connection, or another version on the server than the one that is open. */
export class PartNotLoaded extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "PartNotLoaded";
  }
}

/** Lets everything that could not be fetched be asked for again. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}
