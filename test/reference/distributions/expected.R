# Writes expected.csv: tails and quantiles of the probability functions as R computes them, with 17 digits.
# Run from this folder: Rscript expected.R
#
# A row of a probability: distribution, parameters, x, probability of at most x, probability of more than x.
# A row of a quantile:    distribution, parameters, p, the value with p below it, the value with p above it.
rows <- character()
digits <- function(x) ifelse(is.na(x), "NA", formatC(as.numeric(x), digits = 17, format = "g"))
add <- function(kind, name, parameters, at, one, other) {
  rows <<- c(rows, paste(kind, name, paste(digits(parameters), collapse = ";"), digits(at), digits(one), digits(other), sep = ","))
}
keep <- function(p) is.finite(p) && p > 1e-290 && p < 1
tail <- function(name, parameters, at, below, above) {
  # A tail that R rounds to 0 or 1 says nothing; the other one still does.
  add("tail", name, parameters, at, if (keep(below)) below else NA, if (keep(above)) above else NA)
}

small <- 10^-c(280, 200, 120, 60, 30, 15, 10, 7, 5, 4, 3)
usual <- c(small, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.45, 0.499, 0.4999999, 0.5)

# The points: where the tails run from 1e-280 to one half, on both sides.
for (x in c(0, 1e-8, 1e-3, 0.1, 0.5, 1, 1.5, 1.96, 2.5, 2.955, 2.999, 3, 3.001, 4, 5, 6.5, 8, 10, 13, 17, 20, 25, 30, 35, 36))
  for (s in unique(c(x, -x))) tail("normal", 0, s, pnorm(s), pnorm(s, lower.tail = FALSE))
# R's upper quantile takes 1 - p first and loses digits near the middle; the distribution is symmetric.
for (p in unique(usual)) add("quantile", "normal", 0, p, qnorm(p), -qnorm(p))

degrees <- c(0.5, 1, 1.5, 2, 3, 4, 6, 10, 19, 20, 21, 30, 57, 100, 345, 1000, 12345, 100000, 1000000)
for (df in degrees) {
  at <- unique(c(qchisq(usual, df), qchisq(usual, df, lower.tail = FALSE)))
  for (x in at[at > 1e-290 & is.finite(at)]) tail("chi-square", df, x, pchisq(x, df), pchisq(x, df, lower.tail = FALSE))
  for (p in usual) add("quantile", "chi-square", df, p, qchisq(p, df), qchisq(p, df, lower.tail = FALSE))
  at <- unique(c(0.001, 0.01, qt(usual, df, lower.tail = FALSE)))
  for (x in at[is.finite(at) & abs(at) < 1e150]) tail("t", df, x, pt(x, df), pt(x, df, lower.tail = FALSE))
  for (x in -c(0.0001, 0.3, 1.5, 7)) tail("t", df, x, pt(x, df), pt(x, df, lower.tail = FALSE))
}
pairs <- list(c(1, 1), c(1, 2), c(1, 10), c(1, 4531), c(2, 1), c(2, 7), c(3, 30), c(5, 5), c(6, 27186), c(10, 3), c(24, 24), c(40, 1),
  c(100, 60), c(1000, 10), c(1000, 2000), c(3.5, 12.25), c(20000, 50000), c(1, 1000000), c(1000000, 4), c(1000000, 1000000))
fewer <- 10^-c(280, 120, 60, 20, 10, 6, 3)
few <- c(fewer, 0.01, 0.05, 0.25, 0.5)
for (df in pairs) {
  at <- unique(c(qf(few, df[1], df[2]), qf(few, df[1], df[2], lower.tail = FALSE)))
  for (x in at[is.finite(at) & at > 1e-200 & at < 1e200]) tail("F", df, x, pf(x, df[1], df[2]), pf(x, df[1], df[2], lower.tail = FALSE))
}
shapes <- list(c(0.5, 0.5), c(0.5, 3), c(1, 1), c(1, 30), c(2, 5), c(5, 2), c(9, 3), c(10, 10), c(11, 300), c(30, 0.5), c(54, 29), c(163, 396),
  c(558, 696), c(1057, 101295), c(3026, 1951), c(30000, 3), c(1, 1000000), c(1000000, 1000000), c(12.5, 8.25), c(250000, 40))
for (ab in shapes) {
  at <- unique(c(qbeta(few, ab[1], ab[2]), qbeta(few, ab[1], ab[2], lower.tail = FALSE)))
  for (x in at[is.finite(at) & at > 1e-290 & at < 1]) tail("beta", ab, x, pbeta(x, ab[1], ab[2]), pbeta(x, ab[1], ab[2], lower.tail = FALSE))
}
for (np in list(c(10, 0.5), c(25, 0.1), c(82, 0.66), c(557, 0.291), c(1252, 0.445), c(5000, 0.001), c(100000, 0.29), c(1000000, 0.5), c(1000, 1e-6))) {
  at <- unique(c(qbinom(few, np[1], np[2]), qbinom(few, np[1], np[2], lower.tail = FALSE), 0, np[1] - 1))
  for (x in at) tail("binomial", np, x, pbinom(x, np[1], np[2]), pbinom(x, np[1], np[2], lower.tail = FALSE))
  for (p in c(1e-250, 1e-9, 0.0013, 0.024, 0.11, 0.31, 0.493)) add("quantile", "binomial", np, p, qbinom(p, np[1], np[2]), qbinom(1 - p, np[1], np[2]))
}
# marked, unmarked, drawn
for (urn in list(c(5, 5, 5), c(8, 4, 6), c(20, 30, 25), c(3, 497, 60), c(557, 695, 409), c(40, 1212, 300), c(1000, 2000, 1500), c(100000, 250000, 30000))) {
  at <- unique(c(qhyper(few, urn[1], urn[2], urn[3]), qhyper(few, urn[1], urn[2], urn[3], lower.tail = FALSE), max(0, urn[3] - urn[2])))
  for (x in at) tail("hypergeometric", urn, x, phyper(x, urn[1], urn[2], urn[3]), phyper(x, urn[1], urn[2], urn[3], lower.tail = FALSE))
  for (p in c(1e-9, 0.0013, 0.024, 0.11, 0.31, 0.493)) add("quantile", "hypergeometric", urn, p, qhyper(p, urn[1], urn[2], urn[3]), qhyper(1 - p, urn[1], urn[2], urn[3]))
}
# Quantiles of t, F and beta: R's own roots lose digits where a tail is near one half or the value near an end, so the root of R's
# tail function is taken to full precision by R: Newton's steps on the logarithm from R's own start.
polish <- function(start, target, logtail, logdensity, sign) {
  x <- start
  for (i in 1:8) {
    l <- logtail(x)
    x <- x - (l - log(target)) / (sign * exp(logdensity(x) - l))
  }
  x
}
for (df in degrees) for (p in usual[usual < 0.49]) {
  start <- qt(p, df, lower.tail = FALSE)
  if (!is.finite(start) || start > 1e140) next
  value <- polish(start, p, function(x) pt(x, df, lower.tail = FALSE, log.p = TRUE), function(x) dt(x, df, log = TRUE), -1)
  add("quantile", "t", df, p, -value, value)
}
# Near the middle of t: through the beta distribution of t^2 / (df + t^2), whose lower tail there is the small number 1 - 2p.
for (df in degrees) for (p in c(0.499, 0.4999999)) {
  part <- qbeta(1 - 2 * p, 0.5, df / 2)
  value <- sqrt(df * part / (1 - part))
  add("quantile", "t", df, p, -value, value)
}
for (df in pairs) for (p in few) {
  low <- qf(p, df[1], df[2]); high <- qf(p, df[1], df[2], lower.tail = FALSE)
  if (low > 1e-150) low <- polish(low, p, function(x) pf(x, df[1], df[2], log.p = TRUE), function(x) stats::df(x, df[1], df[2], log = TRUE), 1) else low <- NA
  if (high < 1e150) high <- polish(high, p, function(x) pf(x, df[1], df[2], lower.tail = FALSE, log.p = TRUE), function(x) stats::df(x, df[1], df[2], log = TRUE), -1) else high <- NA
  add("quantile", "F", df, p, low, high)
}
for (ab in shapes) for (p in few) {
  low <- qbeta(p, ab[1], ab[2]); high <- qbeta(p, ab[1], ab[2], lower.tail = FALSE)
  add("quantile", "beta", ab, p, if (is.finite(low) && low > 1e-290) low else NA, if (is.finite(high) && high < 1) high else NA)
}
writeLines(c("kind,distribution,parameters,at,below,above", gsub("NA", "", rows)), "expected.csv")
cat(length(rows), "rows, R", as.character(getRversion()), "\n")
