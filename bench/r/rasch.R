# Rating scale model of the answers in a CSV file without headings, by eRm (conditional likelihood): item parameters, then person
# parameters. Prints the seconds of each, and "failed" where eRm gives up on the persons after that time.
# Run: Rscript bench/r/rasch.R answers.csv
suppressPackageStartupMessages(library(eRm))
answers <- as.matrix(read.csv(commandArgs(trailingOnly = TRUE)[1], header = FALSE, na.strings = ""))
answers <- answers - min(answers, na.rm = TRUE)
items <- system.time(model <- suppressWarnings(RSM(answers, se = TRUE)))[["elapsed"]]
start <- proc.time()[["elapsed"]]
ending <- tryCatch({ suppressWarnings(person.parameter(model)); "done" }, error = function(problem) "failed")
cat(sprintf("%.3f %.3f %s\n", items, proc.time()[["elapsed"]] - start, ending))
