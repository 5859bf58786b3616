# Rating scale model of the answers in a CSV file without headings, by eRm (conditional likelihood): item parameters, then person
# parameters. Prints the seconds of each; NA where eRm fails on the data. Run: Rscript bench/r/rasch.R answers.csv
suppressPackageStartupMessages(library(eRm))
answers <- as.matrix(read.csv(commandArgs(trailingOnly = TRUE)[1], header = FALSE, na.strings = ""))
answers <- answers - min(answers, na.rm = TRUE)
items <- system.time(model <- suppressWarnings(RSM(answers, se = TRUE)))[["elapsed"]]
persons <- tryCatch(
  system.time(suppressWarnings(person.parameter(model)))[["elapsed"]],
  error = function(problem) { message(conditionMessage(problem)); NA }
)
cat(sprintf("%.3f %.3f\n", items, persons))
