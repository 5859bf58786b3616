import { useEffect, useState } from "react";
import type { Computation, ComputeContext, InputForm, InputRows } from "../../indicators/declaration";
import type { WorkbookProblem } from "../../workbook/port";
import { toProblem } from "./toProblem";

export interface Computed {
  readonly computation: Computation;
  /** What it was computed from, so that a report writes the very thing that is on the screen. */
  readonly form: InputForm;
  readonly context: ComputeContext;
}

export interface ComputationState {
  readonly computed: Computed | undefined;
  readonly calculating: boolean;
  readonly problem: WorkbookProblem | undefined;
}

const none: ComputationState = { computed: undefined, calculating: false, problem: undefined };

/**
 * Computes a moment after its inputs last changed, so that the pane first paints what the person just did. The result before
 * stays until the new one is there, also while cells are being read (`waiting`); without rows there is none.
 */
export function useComputation(
  form: InputForm | undefined,
  rows: InputRows | undefined,
  context: ComputeContext,
  waiting: boolean,
): ComputationState {
  const [state, setState] = useState<ComputationState>(none);
  useEffect(() => {
    if (form === undefined || rows === undefined) {
      if (!waiting) setState(none);
      return;
    }
    setState((before) => ({ ...before, calculating: true }));
    const timer = setTimeout(() => {
      try {
        setState({
          computed: { computation: form.compute(rows, context), form, context },
          calculating: false,
          problem: undefined,
        });
      } catch (error) {
        setState({ computed: undefined, calculating: false, problem: toProblem(error) });
      }
    }, 30);
    return () => clearTimeout(timer);
  }, [form, rows, context, waiting]);
  return state;
}
