import type { Computation } from "./computation";

/** A printed figure, read. */
export interface PrintedFigure {
  /** Absent where the print is no number: "0/8%". */
  readonly figure?: number;
  readonly decimals: number;
  readonly percentSign: boolean;
  /** What follows the number: " districts". */
  readonly words: string;
}

const FIGURE = /^(?:Avg = )?(-?(?:[\d,]+(?:\.\d+)?|\.\d+))(%?)( [a-z]+)?$/;

/** Reads the figure behind a print, with as many decimals as it was printed with. */
export function readPrinted({ printed, figure }: Pick<Computation, "printed" | "figure">): PrintedFigure {
  if (figure !== undefined) {
    const percentSign = printed.endsWith("%");
    return { figure, decimals: decimalsOf(String(figure)), percentSign, words: "" };
  }
  const match = FIGURE.exec(printed);
  if (match === null) return { decimals: 1, percentSign: printed.endsWith("%"), words: "" };
  const [, number = "", sign, words = ""] = match;
  const digits = number.replaceAll(",", "");
  return { figure: Number(digits), decimals: decimalsOf(digits), percentSign: sign === "%", words };
}

const decimalsOf = (number: string): number => /\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
