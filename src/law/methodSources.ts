import type { Source } from "./citation";

/*
 * Where methods of arithmetic come from that no law prints: papers, guides and programs. The papers' own words were not seen; what
 * we compute was compared with independent programs (docs/accuracy.md), and the titles say with which.
 */

/** Risk, risk ratios and composition as the national technical assistance explains them. */
export const RISK_RATIO_TOOL: Source = {
  id: "dtat-2017",
  title:
    "Disproportionality technical assistance tool (Algozzine, Wang and Wang, 2017), after the IDEA Data Center's guide of 2014",
  checked: "2026-11-21",
};

/** Intervals of one proportion. */
export const PROPORTION_PAPERS: Source = {
  id: "proportion-intervals",
  title:
    "Intervals of a proportion: Wilson (1927), Clopper and Pearson (1934), Newcombe (1998), Agresti and Coull (1998); compared with R",
  checked: "2026-11-21",
};

/** Intervals of a ratio of two proportions. */
export const RATIO_PAPERS: Source = {
  id: "ratio-intervals",
  title:
    "Intervals of a risk ratio: Katz and others (1978), Koopman (1984), Miettinen and Nurminen (1985), Price and Bonett (2008); compared with R",
  checked: "2026-11-21",
};

/** Sample sizes, stratified samples, finite populations. */
export const SAMPLING_BOOK: Source = {
  id: "cochran-1977",
  title: "Cochran, Sampling techniques (third edition, 1977)",
  checked: "2026-11-21",
};

/** Largest remainder. */
export const APPORTIONMENT: Source = {
  id: "largest-remainder",
  title: "The method of largest remainders (Hamilton)",
  checked: "2026-11-21",
};

/** Rasch models for answers on a scale. */
export const RATING_SCALE_BOOK: Source = {
  id: "wright-masters-1982",
  title:
    "Rasch models for rating scales: Andrich (1978), Masters (1982), Wright and Masters, Rating scale analysis (1982); compared with R",
  checked: "2026-11-21",
};

/** Logistic regression. */
export const LOGISTIC_BOOK: Source = {
  id: "hosmer-lemeshow-2000",
  title: "Hosmer and Lemeshow, Applied logistic regression (2000); compared with R's glm",
  checked: "2026-11-21",
};

/** Tests of counts. */
export const COUNT_TESTS: Source = {
  id: "count-tests",
  title: "Pearson's chi-square test (1900) and Fisher's exact test (1935); compared with R",
  checked: "2026-11-21",
};
