# The same arithmetic as bench/disproportionality.ts, vectorised: risk ratios and weighted risk ratios of 7 groups x 14 categories
# x 20,000 districts. Prints the seconds of the best of seven runs. Run: Rscript bench/r/disproportionality.R
districts <- 20000; groups <- 7; categories <- 14
rows <- districts * categories
set.seed(1)
population <- matrix(sample(1:2000, rows * groups, replace = TRUE), rows, groups)
count <- matrix(floor(runif(rows * groups) * population * 0.3), rows, groups)
state <- c(69672, 1991, 13934, 73653, 1424, 238875, 15287)

ratios <- function() {
  A <- rowSums(count); N <- rowSums(population)
  rr <- (count * (N - population)) / (population * (A - count))
  risk <- count / population
  weighted <- sweep(risk, 2, state, "*")
  S <- rowSums(weighted)
  W <- sum(state)
  wrr <- risk * rep(W - state, each = rows) / (S - weighted)
  list(rr = rr, wrr = wrr)
}
invisible(ratios())
times <- sapply(1:7, function(i) system.time(ratios())[["elapsed"]])
cat(sprintf("%.3f\n", min(times)))
