import type { SampleDesign } from "../../measures/sampling/drawSample";

/** The designs in words; the first is the default. */
export const DESIGN_WORDS: Readonly<Record<SampleDesign, { readonly title: string; readonly note: string }>> =
  {
    crossed: {
      title: "Strata from all characteristics together",
      note: "Every combination of characteristics is a stratum with its share of the places; combinations due less than one place are pooled with those most like them, the last characteristic given up first. This is the default: every chance and weight is known exactly, and large groups cannot be missed by bad luck.",
    },
    systematic: {
      title: "Every so many rows of the sorted frame",
      note: "The frame is sorted by its characteristics, back and forth, and every (N/n)th row is taken from a random start. Everybody has the same chance; the first characteristics are mirrored best. Standard errors can only be estimated.",
    },
    balanced: {
      title: "Random samples until one is close enough",
      note: "Simple random samples are drawn until every category is within the tolerance. It mirrors many characteristics at once; the chances are equal only nearly, because unlike samples are thrown away. Report the number of samples drawn.",
    },
  };
