# Writes tests.json: tests of independence and of shares as R computes them. Run from this folder: Rscript tests.R
number <- function(x) formatC(x, digits = 17, format = "g")
tables <- list(
  tea = matrix(c(3, 1, 1, 3), 2), convictions = matrix(c(2, 10, 15, 3), 2), lopsided = matrix(c(0, 8, 7, 2), 2), tiny = matrix(c(1, 0, 0, 1), 2),
  large = matrix(c(2564, 447, 1271, 250), 2), job = matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4),
  groups = matrix(c(4, 9, 1, 12, 3, 7, 2, 15, 30, 4), 5), race = matrix(c(27, 34, 465, 291, 73, 27, 2094, 9, 11, 178, 523, 28, 7, 765), 7),
  few = matrix(c(3, 0, 5, 1, 2, 2, 0, 6, 1, 4, 4, 0), 4), answered = matrix(c(12, 3, 8, 25, 40, 6, 9, 2, 31, 44), 5), three = matrix(c(5, 0, 2, 1, 7, 3, 0, 2, 9), 3),
  decimal = matrix(c(20, 30, 25, 25), 2))
out <- sapply(names(tables), function(name) {
  t <- tables[[name]]
  plain <- suppressWarnings(chisq.test(t, correct = FALSE))
  e <- plain$expected
  g2 <- 2 * sum(ifelse(t > 0, t * log(t / e), 0))
  df <- plain$parameter
  yates <- if (all(dim(t) == 2)) suppressWarnings(chisq.test(t)) else NULL
  # phyper-based for 2 x 2, FEXACT otherwise. FEXACT itself is single precision in places: about 1e-7.
  fisher <- tryCatch(fisher.test(t, workspace = 2e8)$p.value, error = function(e) NA)
  paste0('"', name, '":{"table":[', paste(apply(t, 1, function(r) paste0("[", paste(r, collapse = ","), "]")), collapse = ","), '],"chiSquare":', number(plain$statistic),
    ',"degrees":', df, ',"p":', number(plain$p.value), ',"g2":', number(g2), ',"g2p":', number(pchisq(g2, df, lower.tail = FALSE)),
    ',"v":', number(sqrt(plain$statistic / (sum(t) * (min(dim(t)) - 1)))),
    ',"yates":', if (is.null(yates)) "null" else number(yates$statistic), ',"yatesP":', if (is.null(yates)) "null" else number(yates$p.value),
    ',"fisher":', if (is.na(fisher)) "null" else number(fisher), ',"smallestExpected":', number(min(e)), '}')
})
fits <- list(list(c(89, 37, 30, 28, 2), c(40, 20, 20, 15, 5)), list(c(557, 695), c(0.5, 0.5)), list(c(27, 34, 465, 291, 73, 27, 2094), c(36, 45, 643, 814, 101, 34, 2859)),
  list(c(0, 4, 9), c(0.1, 0.2, 0.7)))
shares <- sapply(fits, function(f) {
  g <- suppressWarnings(chisq.test(f[[1]], p = f[[2]], rescale.p = TRUE))
  paste0('{"observed":[', paste(f[[1]], collapse = ","), '],"shares":[', paste(f[[2]], collapse = ","), '],"chiSquare":', number(g$statistic), ',"degrees":', g$parameter,
    ',"p":', number(g$p.value), '}')
})
writeLines(paste0('{"r":"', getRversion(), '","independence":{\n', paste(out, collapse = ",\n"), '},\n"shares":[\n', paste(shares, collapse = ",\n"), ']}'), "tests.json")
