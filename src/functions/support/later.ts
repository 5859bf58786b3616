import { notAvailable } from "./errors";

type Implementation = (...args: any[]) => unknown; // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * Functions whose code arrives when a cell first asks for one of them, so that the script that registers all functions stays small.
 * Until it is there a call answers with a promise, which Excel waits for like for any asynchronous function; afterwards calls are
 * answered at once. A call whose code could not be fetched says so, and the next call tries again.
 */
export function later<M extends object>(load: () => Promise<M>): (name: keyof M & string) => Implementation {
  let loaded: M | undefined;
  let loading: Promise<M> | undefined;
  const arrive = (): Promise<M> => {
    loading ??= load().then(
      (module) => (loaded = module),
      () => {
        loading = undefined;
        throw notAvailable(
          "The code of this function could not be fetched. Check the connection, then recalculate.",
        );
      },
    );
    return loading;
  };
  return (name) =>
    (...args) => {
      const call = (module: M): unknown => (module[name] as Implementation)(...args);
      return loaded === undefined ? arrive().then(call) : call(loaded);
    };
}
