/*
 * Numbers as Excel writes them without a format. Excel keeps 15 significant digits in text (1/3 & "" is 0.333333333333333) and
 * shows at most 11 characters of digits in a General cell.
 */

/** A positive finite number's digits and decimal exponent (0.d1d2d3... x 10^exponent), rounded to `digits`. */
function decimal(value: number, digits: number): { digits: string; exponent: number } {
  const [mantissa = "0", power = "0"] = value.toExponential(digits - 1).split("e");
  return { digits: mantissa.replace(".", "").replace(/0+$/, "") || "0", exponent: Number(power) + 1 };
}

function scientific(digits: string, exponent: number): string {
  const power = exponent - 1;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  const size = Math.abs(power);
  return `${digits[0] ?? "0"}${fraction}E${power < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

function plain(digits: string, exponent: number): string {
  if (exponent <= 0) return `0.${"0".repeat(-exponent)}${digits}`;
  if (exponent >= digits.length) return digits + "0".repeat(exponent - digits.length);
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** A number joined to text with &: 15 significant digits. */
export function numberText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const { digits, exponent } = decimal(size, 15);
  // Excel turns to powers of ten above 1E+20, and below 1E-4 where the plain form would be longer than 20 characters.
  const body =
    exponent > 20 || (exponent < -3 && digits.length - exponent > 18)
      ? scientific(digits, exponent)
      : plain(digits, exponent);
  return value < 0 ? `-${body}` : body;
}

/** A number in a General cell: at most 11 characters of digits and point, powers of ten beyond. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  const first = decimal(size, 15);
  if (first.exponent > 11 || first.exponent < -8) return sign + short(size);
  if (first.exponent === 11)
    return sign + (Math.round(size) < 1e11 ? Math.round(size).toFixed(0) : short(size));
  if (first.exponent > -4) {
    // Integer digits, the point and decimals fill 11 characters; a leading "0." takes two of them.
    const room = first.exponent > 0 ? 10 - first.exponent : 9;
    const fixed = size.toFixed(Math.max(room, 0));
    return sign + (fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed);
  }
  const asPlain = plain(first.digits, first.exponent);
  return sign + (asPlain.length <= 11 ? asPlain : short(size));
}

function short(size: number): string {
  const { digits, exponent } = decimal(size, 6);
  return scientific(digits, exponent);
}
