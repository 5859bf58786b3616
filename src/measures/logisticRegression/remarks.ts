import type { LogisticData } from "./data";
import type { Collinearity, LogisticFit } from "./logisticRegression";

const SHOWN = 4;

/** What a reader of the table has to know, in sentences: what is told twice, what is perfectly separated, what did not settle. */
export function remarksOn(data: LogisticData, fit: LogisticFit): string[] {
  return [
    ...fit.collinear.map(collinearityInWords),
    ...separationInWords(data, fit),
    ...(fit.converged || fit.separation.columns.size > 0
      ? []
      : [
          `The calculation did not settle in ${fit.iterations} steps; the last one still moved a coefficient by ${fit.lastStep.toPrecision(2)} standard errors. Do not use these figures; leave a column out or join small levels.`,
        ]),
  ];
}

/** "Half" says nothing new: it can be told from "Age". */
export function collinearityInWords({ term, told }: Collinearity): string {
  if (told.length === 0) return `"${term}" is the same in every row, so it has no estimate. Leave it out.`;
  const named = told.slice(0, SHOWN).map((name) => `"${name}"`);
  const more = told.length > SHOWN ? ` and ${told.length - SHOWN} more` : "";
  return `"${term}" says nothing new: it can be told from ${named.join(", ")}${more}, so it has no estimate. Leave one of them out.`;
}

function separationInWords(data: LogisticData, { separation, terms }: LogisticFit): string[] {
  if (separation.columns.size === 0) return [];
  const people = (count: number): string =>
    count === 1 ? "the only person" : `all ${count.toLocaleString("en-US")} people`;
  const levels = separation.levels.map(({ predictor, level, people: count, all }) => {
    const factor = data.predictors[predictor]!;
    const isReference = factor.kind === "factor" && factor.reference === level;
    const named = factor.kind === "factor" ? `"${factor.name}" is "${factor.levels[level]}"` : "";
    const who = all
      ? `The outcome is yes for ${people(count)} where ${named}`
      : `The outcome is no for ${people(count)} where ${named}`;
    return isReference
      ? `${who}, the reference level: nothing can be compared with it. Choose another reference, or join it with another level.`
      : `${who}: its odds ratio has no finite estimate. Join the level with another one, or leave those rows out and say so.`;
  });
  const numbers = separation.numbers.map(({ predictor, at, above }) => {
    const { name } = data.predictors[predictor]!;
    return `"${name}" tells the outcome for certain: it is yes ${above ? "only from" : "only up to"} ${at}. There is no finite odds ratio for it.`;
  });
  if (levels.length + numbers.length > 0) return [...levels, ...numbers];
  const named = terms.filter((_, column) => separation.columns.has(column)).map(({ name }) => `"${name}"`);
  const more = named.length > SHOWN ? ` and ${named.length - SHOWN} more` : "";
  return [
    `Taken together, ${named.slice(0, SHOWN).join(", ")}${more} tell the outcome of ${separation.people.toLocaleString("en-US")} people for certain, so these terms have no finite estimate. Leave one of the columns out, or join small levels.`,
  ];
}
