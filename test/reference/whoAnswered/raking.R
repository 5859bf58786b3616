# Writes raking.json: survey::rake with settled margins. Run from this folder: Rscript raking.R
suppressMessages(library(survey))
number <- function(x) formatC(as.numeric(x), digits = 17, format = "g")
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
texts <- function(x) paste0("[", paste0('"', x, '"', collapse = ","), "]")
people <- function(n, races, sexes, groups, step) {
  # A fixed pattern, not a random one: the same table everywhere.
  i <- seq_len(n)
  data.frame(race = races[1 + (i * step) %% length(races)], sex = sexes[1 + (i %/% 3) %% length(sexes)], disability = groups[1 + (i * i + i %/% 5) %% length(groups)], w = 1 + (i %% 4) / 2)
}
one <- function(name, d, totals, weighted) {
  d$base <- if (weighted) d$w else 1
  design <- svydesign(ids = ~1, weights = ~base, data = d)
  margins <- lapply(names(totals), function(v) as.formula(paste("~", v)))
  frames <- lapply(names(totals), function(v) setNames(data.frame(names(totals[[v]]), as.numeric(totals[[v]])), c(v, "Freq")))
  raked <- rake(design, margins, frames, control = list(maxit = 2000, epsilon = 1e-11, verbose = FALSE))
  w <- weights(raked)
  yes <- as.numeric(d$race == d$race[1] | d$sex == d$sex[2])
  paste0('{"name":"', name, '","base":', list_of(d$base), ',"columns":{', paste(sapply(names(totals), function(v) paste0('"', v, '":', texts(d[[v]]))), collapse = ","),
    '},"totals":{', paste(sapply(names(totals), function(v) paste0('"', v, '":{', paste0('"', names(totals[[v]]), '":', totals[[v]], collapse = ","), "}")), collapse = ","),
    '},"weights":', list_of(w), ',"designEffect":', number(length(w) * sum(w^2) / sum(w)^2), ',"outcome":', list_of(yes), ',"mean":', number(svymean(~yes, update(raked, yes = yes))), "}")
}
a <- people(60, c("White", "White", "Black", "Hispanic", "White"), c("F", "M"), c("SLD", "EBD", "ASD"), 7)
b <- people(150, c("White", "Black", "White", "Other"), c("F", "M", "M"), c("SLD", "EBD", "OHD", "ASD", "SLD"), 11)
out <- c(
  one("three characteristics", a, list(race = c(White = 700, Black = 180, Hispanic = 120), sex = c(F = 350, M = 650), disability = c(SLD = 500, EBD = 250, ASD = 250)), FALSE),
  one("with weights before", a, list(race = c(White = 700, Black = 180, Hispanic = 120), sex = c(F = 350, M = 650)), TRUE),
  one("larger", b, list(race = c(White = 7012, Black = 2033, Other = 955), sex = c(F = 3400, M = 6600), disability = c(SLD = 4800, EBD = 1900, OHD = 1500, ASD = 1800)), TRUE))
writeLines(paste0("[\n", paste(out, collapse = ",\n"), "\n]"), "raking.json")
