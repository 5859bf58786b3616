import { CellError, type Scalar } from "../../values";
import { formatDateParts } from "./formatDate";
import { fixedDigits, formatNumberParts } from "./formatNumber";
import { generalText } from "./generalNumber";
import { formatSections, type Condition, type Section } from "./numberFormatParts";

/**
 * What a cell shows. Colours and padding of the code are ignored; a date format on a negative or too large number shows
 * "########", as Excel does. Blank cells show nothing.
 */
export function formatValue(value: Scalar, numberFormat = "General"): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const plain = numberFormat === "" || /^general$/i.test(numberFormat);
  if (typeof value === "string") return plain ? value : formatText(value, formatSections(numberFormat));
  return plain ? generalText(value) : formatNumeric(value, formatSections(numberFormat));
}

function formatText(text: string, sections: readonly Section[]): string {
  const section = sections[3] ?? sections.find((candidate) => candidate.isText);
  if (!section) return text;
  return section.parts
    .map((part) => (part.kind === "at" ? text : part.kind === "text" ? part.text : ""))
    .join("");
}

function holds({ operator, limit }: Condition, value: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}

function pickSection(
  value: number,
  sections: readonly Section[],
): { section: Section; ownSign: boolean } | undefined {
  const numeric = sections.slice(0, 3).filter((section) => !(section.isText && sections.length > 1));
  const [first, second, third] = numeric;
  if (!first) return undefined;
  if (numeric.some((section) => section.condition)) {
    const found =
      numeric.find((section) => !section.condition || holds(section.condition, value)) ?? numeric.at(-1);
    // A section that only negative numbers reach drops the sign, like an ordinary second section.
    const operator = found?.condition?.operator ?? "";
    const ownSign = operator.startsWith("<") && operator !== "<>" && (found?.condition?.limit ?? 1) <= 0;
    return found && { section: found, ownSign };
  }
  if (value < 0 && second) return { section: second, ownSign: true };
  if (value === 0 && third) return { section: third, ownSign: false };
  return { section: first, ownSign: false };
}

function formatNumeric(value: number, sections: readonly Section[]): string {
  const picked = pickSection(value, sections);
  if (!picked) return generalText(value);
  const { section, ownSign } = picked;
  if (section.isDate) return formatDateParts(value, section.parts) ?? "########";
  if (section.isText) {
    return section.parts
      .map((part) => (part.kind === "at" ? generalText(value) : part.kind === "text" ? part.text : ""))
      .join("");
  }
  if (section.parts.some((part) => part.kind === "general")) {
    const body = generalText(Math.abs(value));
    const sign = value < 0 && !ownSign ? "-" : "";
    return (
      sign +
      section.parts
        .map((part) => (part.kind === "general" ? body : part.kind === "text" ? part.text : ""))
        .join("")
    );
  }
  const body = formatNumberParts(Math.abs(value), section.parts);
  // -0.004 as "0.00" is "0.00": no sign is left when no digit but 0 is.
  const sign = value < 0 && !ownSign && /[1-9]/.test(body) ? "-" : "";
  return sign + body;
}

/** A number with a fixed count of decimals, thousands separated or not: FIXED and DOLLAR. */
export function fixedText(value: number, decimals: number, separators: boolean): string {
  const places = Math.max(decimals, 0);
  const scale = 10 ** -Math.min(decimals, 0);
  const rounded = scale === 1 ? Math.abs(value) : Number(fixedDigits(Math.abs(value) / scale, 0)) * scale;
  const [whole = "0", fraction] = fixedDigits(rounded, places).split(".");
  const grouped = separators ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
