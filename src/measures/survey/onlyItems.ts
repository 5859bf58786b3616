import type { Responses } from "../rasch/responses";

/** The answers to these items alone, in the order given. */
export function onlyItems({ persons, items, answers }: Responses, places: readonly number[]): Responses {
  const chosen = new Uint8Array(persons * places.length);
  for (let person = 0, at = 0; person < persons; person++)
    for (const place of places) chosen[at++] = answers[person * items + place]!;
  return { persons, items: places.length, answers: chosen };
}
