# Logistic regression by glm of the tables that bench/logistic.ts wrote: seconds of glm with drop1's likelihood-ratio tests, of glm
# alone, and the first coefficient. Best of two runs.
folder <- commandArgs(trailingOnly = TRUE)[1]
for (name in c("factors", "numbers")) {
  d <- read.csv(file.path(folder, paste0(name, ".csv")), stringsAsFactors = TRUE)
  alone <- sapply(1:2, function(i) system.time(g <<- glm(y ~ ., family = binomial, data = d))["elapsed"])
  tests <- sapply(1:2, function(i) system.time(drop1(g, test = "LRT"))["elapsed"])
  cat(name, ": ", min(alone) + min(tests), " s with the tests, ", min(alone), " s without; first coefficient ", formatC(coef(g)[2], digits = 12), "\n", sep = "")
}
