import { library, type OwnFunction } from "./ownFunctions";
import { quoted } from "./words";
import type { Output } from "./streams";
import { UsageError } from "./usage";

/** `mn functions`: all of them in a line each, or one in full. */
export async function functionsHelp(
  name: string | undefined,
  json: boolean,
  output: Output,
): Promise<number> {
  const known = [...library.functions].sort((left, right) => (left.name < right.name ? -1 : 1));
  if (name === undefined) {
    if (json) await output.line(JSON.stringify(known.map(described), null, 2));
    else {
      const width = Math.max(0, ...known.map((one) => fullName(one).length));
      for (const one of known)
        await output.line(`${fullName(one).padEnd(width)}  ${oneLine(one.description)}`.trimEnd());
    }
    return 0;
  }
  const found = known.find((one) =>
    [one.name, fullName(one)].some((own) => own.toUpperCase() === name.toUpperCase()),
  );
  if (!found) throw new UsageError(`there is no function ${quoted(name)}${suggestion(name, known)}`);
  await output.line(json ? JSON.stringify(described(found), null, 2) : fullHelp(found));
  return 0;
}

const oneLine = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ");
const fullName = (one: OwnFunction) => `${library.namespace}.${one.name}`;

function described(one: OwnFunction) {
  return {
    name: fullName(one),
    description: oneLine(one.description),
    arguments: one.parameters.map(({ name, description, optional }) => ({
      name,
      description: oneLine(description),
      optional: optional ?? false,
    })),
    help: one.helpUrl,
  };
}

function fullHelp(one: OwnFunction): string {
  const signature = one.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const width = Math.max(0, ...one.parameters.map(({ name }) => name.length));
  const lines = one.parameters.map(({ name, description }) =>
    `  ${name.padEnd(width)}  ${oneLine(description)}`.trimEnd(),
  );
  return [
    `${fullName(one)}(${signature})`,
    "",
    oneLine(one.description),
    ...(lines.length > 0 ? ["", ...lines] : []),
  ].join("\n");
}

function suggestion(name: string, known: readonly OwnFunction[]): string {
  const wanted = name.toUpperCase().replace(/^MN\./, "");
  const near = known.filter(
    (one) => one.name.toUpperCase().includes(wanted) || wanted.includes(one.name.toUpperCase()),
  );
  if (near.length === 0) return "; mn functions lists them all";
  return `; there is ${near.slice(0, 5).map(fullName).join(", ")}`;
}
