import type { Validation } from "../../api";
import type { Rectangle } from "../../values";
import { child, childrenNamed, escapeXml, type XmlElement } from "../package/xml";
import { sectionElement } from "./readSheet";
import { parseReference, rangeReference } from "./reference";
import type { SheetText } from "./sheetText";

/** The rules of a sheet that a Validation can say; the others stay in the file as they are. */
export function readValidations(text: SheetText): Validation[] {
  return childrenNamed(sectionElement(text, "dataValidations"), "dataValidation").flatMap(
    (element) => readValidation(element) ?? [],
  );
}

export function readValidation(element: XmlElement): Validation | undefined {
  const { type, operator = "between", sqref = "", promptTitle, prompt, error } = element.attributes;
  const range = parseReference(sqref);
  const first = child(element, "formula1")?.text.trim();
  const second = child(element, "formula2")?.text.trim();
  if (!range || first === undefined || promptTitle !== undefined) return undefined;
  const words = error ?? prompt;
  const message = words === undefined ? {} : { message: words };
  if (type === "list") {
    const choices = /^"(.*)"$/s.exec(first)?.[1]?.replaceAll('""', '"');
    return choices === undefined
      ? undefined
      : { range, kind: "list", choices: choices.split(",").map((one) => one.trim()), ...message };
  }
  if (type !== "whole" && type !== "decimal" && type !== "date") return undefined;
  const low = Number(first);
  const high = Number(second);
  if (operator === "between" && Number.isFinite(low) && Number.isFinite(high) && second !== undefined) {
    return { range, kind: type, minimum: low, maximum: high, ...message };
  }
  if (operator === "greaterThanOrEqual" && Number.isFinite(low))
    return { range, kind: type, minimum: low, ...message };
  if (operator === "lessThanOrEqual" && Number.isFinite(low))
    return { range, kind: type, maximum: low, ...message };
  return undefined;
}

export function sameValidation(left: Validation, right: Validation): boolean {
  const key = (one: Validation) =>
    JSON.stringify([
      rangeKey(one.range),
      one.kind,
      one.choices ?? [],
      one.minimum ?? "",
      one.maximum ?? "",
      one.message ?? "",
    ]);
  return key(left) === key(right);
}

const rangeKey = ({ row, column, rows, columns }: Rectangle) => [row, column, rows, columns];

export function validationXml(validation: Validation, prefix: string): string {
  const { kind, minimum, maximum, message } = validation;
  const attributes: Record<string, string> = { type: kind, allowBlank: "1", showErrorMessage: "1" };
  let first = String(minimum ?? maximum ?? 0);
  let second: string | undefined;
  if (kind === "list") {
    const choices = validation.choices ?? [];
    first = `"${choices.join(",").replaceAll('"', '""')}"`;
    attributes["showInputMessage"] = "1";
  } else if (minimum !== undefined && maximum !== undefined) {
    second = String(maximum);
  } else attributes["operator"] = minimum !== undefined ? "greaterThanOrEqual" : "lessThanOrEqual";
  if (message !== undefined) attributes["error"] = message;
  attributes["sqref"] = rangeReference(validation.range);
  const tag = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<${prefix}${name}>${escapeXml(text)}</${prefix}${name}>`;
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${prefix}dataValidation${list.join("")}>${tag("formula1", first)}${tag("formula2", second)}</${prefix}dataValidation>`;
}
