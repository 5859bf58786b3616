/*
 * The one place of the pane that asks the server for more than its scripts: the samples that lie beside it, when a person opens one.
 */

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
