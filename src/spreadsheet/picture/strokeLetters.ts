/*
 * A small face of straight strokes for the words of a picture. On its grid, capitals stand from 0 to 7, small letters from 2,
 * and what hangs below goes to 9. An entry: the letter's width, then its strokes; "03" is the point 0 across, 3 down.
 */
const LETTERS: Readonly<Record<string, string>> = {
  A: "4 07 20 47|15 35",
  B: "4 00 30 41 42 33 03|33 44 46 37 07 00",
  C: "4 41 30 10 01 06 17 37 46",
  D: "4 00 20 42 45 27 07 00",
  E: "4 40 00 07 47|03 33",
  F: "4 40 00 07|03 33",
  G: "4 41 30 10 01 06 17 37 46 44 24",
  H: "4 00 07|40 47|03 43",
  I: "0 00 07",
  J: "3 30 36 27 17 06",
  K: "4 00 07|40 04|13 47",
  L: "3 00 07 37",
  M: "6 07 00 34 60 67",
  N: "4 07 00 47 40",
  O: "4 10 30 41 46 37 17 06 01 10",
  P: "4 07 00 30 41 43 34 04",
  Q: "4 10 30 41 46 37 17 06 01 10|25 48",
  R: "4 07 00 30 41 43 34 04|24 47",
  S: "4 41 30 10 01 02 13 33 44 46 37 17 06",
  T: "4 00 40|20 27",
  U: "4 00 06 17 37 46 40",
  V: "4 00 27 40",
  W: "6 00 17 32 57 60",
  X: "4 00 47|40 07",
  Y: "4 00 23 40|23 27",
  Z: "4 00 40 07 47",
  a: "3 03 12 22 33 37|34 14 05 06 17 27 36",
  b: "3 00 07|03 12 22 33 36 27 17 06",
  c: "3 33 22 12 03 06 17 27 36",
  d: "3 30 37|33 22 12 03 06 17 27 36",
  e: "3 04 34 33 22 12 03 06 17 27 36",
  f: "2 20 10 01 07|02 22",
  g: "3 33 22 12 03 06 17 27 36|32 38 29 19 08",
  h: "3 00 07|03 12 22 33 37",
  i: "0 02 07|00 00",
  j: "1 12 18 09|10 10",
  k: "3 00 07|32 05|14 37",
  l: "0 00 07",
  m: "6 02 07|03 12 22 33 37|33 42 52 63 67",
  n: "3 02 07|03 12 22 33 37",
  o: "3 12 22 33 36 27 17 06 03 12",
  p: "3 02 09|03 12 22 33 36 27 17 06",
  q: "3 32 39|33 22 12 03 06 17 27 36",
  r: "2 02 07|03 12 22",
  s: "3 33 22 12 03 14 25 36 27 17 06",
  t: "2 10 16 27|02 22",
  u: "3 02 06 17 27 36|32 37",
  v: "4 02 27 42",
  w: "6 02 17 33 57 62",
  x: "3 02 37|32 07",
  y: "4 02 27|42 19 09",
  z: "3 02 32 07 37",
  0: "4 10 30 41 46 37 17 06 01 10",
  1: "4 11 20 27",
  2: "4 01 10 30 41 42 07 47",
  3: "4 01 10 30 41 42 33 13|33 44 46 37 17 06",
  4: "4 37 30 05 45",
  5: "4 40 00 03 33 44 46 37 17 06",
  6: "4 41 30 10 01 06 17 37 46 44 33 13 04",
  7: "4 00 40 17",
  8: "4 10 30 41 42 33 13 02 01 10|13 04 06 17 37 46 44 33",
  9: "4 43 34 14 03 01 10 30 41 46 37 17 06",
  ".": "0 07 07",
  ",": "1 17 08",
  ":": "0 03 03|07 07",
  ";": "1 13 13|17 08",
  "!": "0 00 05|07 07",
  "?": "4 01 10 30 41 42 24 25|27 27",
  "-": "2 04 24",
  "+": "4 04 44|22 26",
  "=": "4 03 43|05 45",
  "/": "3 30 07",
  "\\": "3 00 37",
  "(": "2 20 02 05 27",
  ")": "2 00 22 25 07",
  "[": "2 20 00 07 27",
  "]": "2 00 20 27 07",
  "{": "2 20 11 13 04 15 16 27",
  "}": "2 00 11 13 24 15 16 07",
  "|": "0 00 08",
  "%": "6 60 07|10 21 12 01 10|55 66 57 46 55",
  "&": "5 57 12 11 20 31 32 05 06 17 37 54",
  "'": "0 00 02",
  '"': "2 00 02|20 22",
  "#": "4 10 17|30 37|02 42|05 45",
  $: "4 41 30 10 01 02 13 33 44 46 37 17 06|20 28",
  "*": "4 20 24|01 43|41 03",
  "@": "5 34 23 14 15 26 35 33 44 52 40 10 02 05 17 47",
  "<": "4 41 04 47",
  ">": "4 01 44 07",
  _: "4 08 48",
  "`": "1 00 12",
  "^": "4 02 20 42",
  "~": "4 04 13 35 44",
  " ": "1",
  "\u00bf": "4 27 27|24 25 13 03 05 17 37 46",
  "\u00a1": "0 02 02|04 09",
};

/*
 * Marks over a letter, by their sign of Unicode: their width, then strokes in a band of two rows. They stand over the middle of the
 * letter, higher over capitals; below a letter hangs the cedilla.
 */
const MARKS: Readonly<Record<string, string>> = {
  "\u0301": "1 10 01",
  "\u0300": "1 00 11",
  "\u0302": "2 01 10 21",
  "\u0303": "3 01 10 21 30",
  "\u0308": "2 00 00|20 20",
  "\u030A": "1 00 10 11 01 00",
  "\u030C": "2 00 11 20",
  "\u0304": "2 01 21",
};
const CEDILLA = "\u0327";
/** Letters as high as capitals: a mark over them stands higher. */
const HIGH = /[A-Zbdfhkl]/;

/** Words come as people write them: letters apart from their marks, dashes of all lengths are one. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s/g, " ");
}

/** Between letters, in units of the grid. */
const GAP = 1.8;
/** Capitals are about seven tenths as high as the size of the face says. */
const UNIT = 0.72 / 7;

export interface WrittenText {
  /** From the start of the line on its base, in the unit of the size. */
  readonly strokes: readonly (readonly (readonly [number, number])[])[];
  readonly width: number;
}

/** A letter it does not have is written as a question mark; a mark it does not have is left out. */
export function writeText(text: string, size: number): WrittenText {
  const strokes: (readonly [number, number])[][] = [];
  const unit = size * UNIT;
  let at = 0;
  let before = { at: 0, width: 0, letter: "" };
  const draw = (drawn: string, left: number, top: number): void => {
    for (const stroke of drawn === "" ? [] : drawn.split("|")) {
      strokes.push(
        stroke.split(" ").map((point): readonly [number, number] => {
          const [x = 0, y = 0] = [...point].map(Number);
          return [(left + x) * unit, (top + y - 7) * unit];
        }),
      );
    }
  };
  const signs = [...plain(text)];
  signs.forEach((letter, place) => {
    if (/\p{M}/u.test(letter)) {
      const [width, drawn] = entryOf(letter === CEDILLA ? "1 00 10 02" : MARKS[letter]);
      const top = letter === CEDILLA ? 7 : HIGH.test(before.letter) ? -2 : 0;
      if (letter === CEDILLA || MARKS[letter] !== undefined)
        draw(drawn, before.at + (before.width - width) / 2, top);
      return;
    }
    // An i loses its dot under a mark.
    const marked = /\p{M}/u.test(signs[place + 1] ?? "");
    const [width, drawn] = entryOf(letter === "i" && marked ? "0 02 07" : (LETTERS[letter] ?? LETTERS["?"]));
    draw(drawn, at, 0);
    before = { at, width, letter };
    at += width + GAP;
  });
  return { strokes, width: Math.max(0, at - GAP) * unit };
}

function entryOf(entry = ""): readonly [width: number, drawn: string] {
  const [width = "0"] = entry.split(" ", 1);
  return [Number(width), entry.slice(width.length + 1)];
}
