import { generalText } from "./generalNumber";
import type { Part } from "./numberFormatParts";

/** Half away from zero on the shortest decimal that reads back as this number, as Excel does: 1.005 to two places is 1.01. */
export function fixedDigits(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size >= 1e21)
    return BigInt(Math.round(size)).toString() + (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
  // Excel works on 15 significant digits: what those say is what is rounded.
  const [mantissa = "0", power = "0"] = size.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const places = 14 - Number(power);
  const whole = BigInt(digits);
  const cut = places - decimals;
  const scaled =
    cut > 0 ? (whole + 5n * 10n ** BigInt(cut - 1)) / 10n ** BigInt(cut) : whole * 10n ** BigInt(-cut);
  const text = scaled.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** An unsigned number through the digit placeholders of one section. */
export function formatNumberParts(size: number, parts: readonly Part[]): string {
  if (parts.some((part) => part.kind === "slash") && parts.some((part) => part.kind === "digit")) {
    return formatFraction(size, parts);
  }
  const exponentAt = parts.findIndex((part) => part.kind === "exponent");
  const mantissa = exponentAt < 0 ? parts : parts.slice(0, exponentAt);
  const pointAt = mantissa.findIndex((part) => part.kind === "point");
  const isDigit = (part: Part) => part.kind === "digit";
  const whole = pointAt < 0 ? mantissa : mantissa.slice(0, pointAt);
  const wholeCount = whole.filter(isDigit).length;
  const decimals = pointAt < 0 ? 0 : mantissa.slice(pointAt).filter(isDigit).length;
  const percents = parts.filter((part) => part.kind === "percent").length;
  const lastDigit = mantissa.findLastIndex(isDigit);
  const thousands = mantissa.slice(lastDigit + 1).filter((part) => part.kind === "comma").length;
  const groups = whole.some(
    (part, index) =>
      part.kind === "comma" && whole.slice(index + 1).some(isDigit) && whole.slice(0, index).some(isDigit),
  );
  let value = (size * 100 ** percents) / 1000 ** thousands;
  // 0.285 * 100 is 28.499999999999996: bring it back to the 15 digits Excel has.
  if (percents > 0) value = Number(value.toPrecision(15));
  let power = 0;
  if (exponentAt >= 0 && value > 0) {
    power = Math.floor(Math.log10(value));
    const step = Math.max(wholeCount, 1);
    power = step > 1 ? Math.floor(power / step) * step : power;
    if (Number(fixedDigits(value / 10 ** power, decimals)) >= 10 ** step) power += step;
    value /= 10 ** power;
  }
  const [wholeDigits = "0", fraction = ""] = fixedDigits(value, decimals).split(".");
  return layOut(parts, wholeDigits === "0" ? "" : wholeDigits, fraction, {
    groups,
    wholeCount,
    power,
    exponentAt,
  });
}

interface Layout {
  readonly groups: boolean;
  readonly wholeCount: number;
  readonly power: number;
  readonly exponentAt: number;
}

function layOut(parts: readonly Part[], whole: string, fraction: string, layout: Layout): string {
  let text = "";
  let seen = 0;
  let afterPoint = 0;
  let stage: "whole" | "fraction" | "exponent" = "whole";
  const lastFraction = fraction.replace(/0+$/, "").length;
  const exponentDigits = parts.slice(layout.exponentAt + 1).filter((part) => part.kind === "digit").length;
  const place = (digit: string, fromRight: number) => {
    text += digit;
    if (layout.groups && fromRight > 0 && fromRight % 3 === 0) text += ",";
  };
  for (const part of parts) {
    if (part.kind === "text") text += part.text;
    else if (part.kind === "percent") text += "%";
    else if (part.kind === "general") text += generalText(Number(`${whole || "0"}.${fraction || "0"}`));
    else if (part.kind === "point") {
      stage = "fraction";
      text += ".";
    } else if (part.kind === "exponent") {
      stage = "exponent";
      text += `E${layout.power < 0 ? "-" : part.plus ? "+" : ""}${String(Math.abs(layout.power)).padStart(exponentDigits, "0")}`;
    } else if (part.kind === "digit" && stage === "whole") {
      seen += 1;
      const right = layout.wholeCount - seen;
      if (seen === 1) {
        // More digits than placeholders: all of them come before the first.
        for (let at = whole.length - 1; at > right; at -= 1) place(whole[whole.length - 1 - at] ?? "", at);
      }
      if (right < whole.length) place(whole[whole.length - 1 - right] ?? "", right);
      else if (part.placeholder === "0") place("0", right);
      else if (part.placeholder === "?") text += " ";
    } else if (part.kind === "digit" && stage === "fraction") {
      const digit = fraction[afterPoint] ?? "0";
      if (afterPoint < lastFraction || part.placeholder === "0") text += digit;
      else if (part.placeholder === "?") text += " ";
      afterPoint += 1;
    }
  }
  return text;
}

/** "# ?/?" and "# ?/8". */
function formatFraction(size: number, parts: readonly Part[]): string {
  const slashAt = parts.findIndex((part) => part.kind === "slash");
  const after = parts.slice(slashAt + 1);
  const fixed = after
    .map((part) => (part.kind === "text" ? part.text : ""))
    .join("")
    .match(/^\d+/)?.[0];
  const before = parts.slice(0, slashAt);
  const lastGap = before.findLastIndex((part) => part.kind === "text" && part.text === " ");
  const hasWhole = lastGap > 0 && before.slice(0, lastGap).some((part) => part.kind === "digit");
  const room = 10 ** Math.max(1, after.filter((part) => part.kind === "digit").length) - 1;
  let whole = hasWhole ? Math.floor(size) : 0;
  const rest = size - whole;
  const [nearest, bottom] =
    fixed === undefined ? nearestFraction(rest, room) : [Math.round(rest * Number(fixed)), Number(fixed)];
  let top = nearest;
  if (hasWhole && top === bottom) {
    whole += 1;
    top = 0;
  }
  if (hasWhole && top === 0) return String(whole);
  return hasWhole && whole > 0 ? `${whole} ${top}/${bottom}` : `${top}/${bottom}`;
}

function nearestFraction(value: number, largest: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let bottom = 1; bottom <= largest; bottom += 1) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) < Math.abs(best[0] / best[1] - value) - 1e-12) best = [top, bottom];
  }
  return best;
}
