/*
 * The one place of the pane that asks the server for more than its scripts: the samples that lie beside it, when a person opens one.
 */

export interface SampleFile {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

/** The list of samples; empty where it cannot be had. */
export async function listSampleFiles(): Promise<readonly SampleFile[]> {
  try {
    const list: unknown = await (await fetch("samples/index.json")).json();
    return Array.isArray(list) ? list.filter(isSampleFile) : [];
  } catch {
    return [];
  }
}

function isSampleFile(entry: unknown): entry is SampleFile {
  const sample = entry as Partial<SampleFile> | null;
  return (
    typeof sample?.title === "string" &&
    typeof sample.description === "string" &&
    // A sample lies beside the list and nowhere else.
    /^[\w.-]+\.xlsx$/.test(sample.file ?? "")
  );
}

/** A sample as text that Excel takes. */
export async function readSampleFile(file: string): Promise<string> {
  const answer = await fetch(`samples/${file}`);
  if (!answer.ok) throw new Error(`The sample ${file} could not be read (${answer.status}).`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  // A call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}
