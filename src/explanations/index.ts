/** What the pane and the shell may use. Everything behind it - the functions, the workbook in memory - arrives with it: load it lazily. */
export { makeExplainer, type Explainer, type ExplainerFunction } from "./explainer";
export { explanationLines, positionWords, spillWords } from "./inText";
export type * from "./declaration";
