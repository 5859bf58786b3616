/** A workbook that comes with the program. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

/** Shown when the page opens: one for which Home has a next step, and whose result is printed in the plan. */
export const FIRST_SAMPLE = "child-outcomes";

/** The list of samples, from the page's own files. */
export async function listSamples(): Promise<readonly Sample[]> {
  const answer = await fetch("samples/index.json");
  if (!answer.ok) throw new Error(`The list of samples could not be read (${answer.status}).`);
  const list: unknown = await answer.json();
  if (!Array.isArray(list)) throw new Error("The list of samples is damaged.");
  return list.filter(isSample);
}

function isSample(entry: unknown): entry is Sample {
  const sample = entry as Partial<Sample> | null;
  return (
    typeof sample?.file === "string" &&
    typeof sample.title === "string" &&
    typeof sample.description === "string" &&
    // A sample lies beside the list and nowhere else.
    /^[\w.-]+\.xlsx$/.test(sample.file)
  );
}

export async function readSample(file: string): Promise<Uint8Array> {
  const answer = await fetch(`samples/${file}`);
  if (!answer.ok) throw new Error(`The sample ${file} could not be read (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}
