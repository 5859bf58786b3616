# Writes regression.json: glm(family = binomial) with drop1 likelihood-ratio tests. Run from this folder: Rscript regression.R
# epsilon is so small that R stops only when the deviance does not move at all, so that the standard errors are settled too.
options(contrasts = c("contr.treatment", "contr.treatment"))
number <- function(x) ifelse(is.na(x), "null", formatC(as.numeric(x), digits = 17, format = "g"))
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
texts <- function(x) paste0("[", paste0('"', x, '"', collapse = ","), "]")
out <- character()
model <- function(name, data, successes, trials, predictors, note) {
  y <- cbind(data[[successes]], data[[trials]] - data[[successes]])
  f <- as.formula(paste("y ~", paste(predictors, collapse = " + ")))
  # R's tolerance for dropped terms follows epsilon, so they are found first, with R's own.
  usual <- coef(suppressWarnings(glm(f, family = binomial, data = data)))
  left <- predictors[!predictors %in% names(usual)[is.na(usual)]]
  f <- as.formula(paste("y ~", paste(left, collapse = " + ")))
  g <- suppressWarnings(glm(f, family = binomial, data = data, control = glm.control(epsilon = 1e-300, maxit = 30)))
  full <- usual; full[!is.na(usual)] <- coef(g)[names(usual)[!is.na(usual)]]; s <- summary(g)$coefficients
  # glm's own standard errors are those of the step before the last; these are of the settled coefficients.
  kept <- names(full)[!is.na(full)]
  X <- model.matrix(g); n <- data[[trials]]; mu <- fitted(g); w <- sqrt(n * mu * (1 - mu))
  se <- full; se[kept] <- sqrt(diag(chol2inv(qr.R(qr(X * w, tol = 1e-12)))))
  z <- full / se
  p <- 2 * pnorm(-abs(z))
  d <- suppressWarnings(drop1(g, test = "LRT"))
  columns <- sapply(predictors, function(v) {
    x <- data[[v]]
    if (is.factor(x)) paste0('{"name":"', v, '","levels":', texts(levels(x)), ',"values":', texts(x), "}") else paste0('{"name":"', v, '","values":', list_of(x), "}")
  })
  lrt <- sapply(predictors, function(v) if (v %in% left) d[v, "LRT"] else 0); lrtdf <- sapply(predictors, function(v) if (v %in% left) d[v, "Df"] else 0)
  lrtp <- sapply(predictors, function(v) if (v %in% left) d[v, "Pr(>Chi)"] else 1)
  out <<- c(out, paste0('{"name":"', name, '","note":"', note, '","successes":', list_of(data[[successes]]), ',"trials":', list_of(data[[trials]]),
    ',"predictors":[', paste(columns, collapse = ","), '],"terms":', texts(names(full)), ',"b":', list_of(full), ',"se":', list_of(se), ',"z":', list_of(z), ',"p":', list_of(p),
    ',"deviance":', number(deviance(g)), ',"nullDeviance":', number(g$null.deviance), ',"residualDegrees":', g$df.residual, ',"nullDegrees":', g$df.null,
    ',"aic":', number(AIC(g)), ',"logLikelihood":', number(logLik(g)), ',"drop1":', list_of(lrt), ',"drop1degrees":', list_of(lrtdf), ',"drop1p":', list_of(lrtp), "}"))
}
titanic <- as.data.frame(xtabs(Freq ~ Class + Sex + Age, Titanic)); names(titanic)[4] <- "n"
titanic$yes <- as.data.frame(xtabs(Freq ~ Class + Sex + Age, Titanic[, , , "Yes", drop = FALSE]))$Freq
model("titanic", titanic, "yes", "n", c("Class", "Sex", "Age"), "R datasets Titanic, grouped; two groups have nobody in them")
cars <- transform(mtcars, one = 1)
model("cars", cars, "am", "one", c("wt", "hp"), "R datasets mtcars, two numbers")
births <- transform(infert, one = 1, education = factor(education))
model("infert", births, "case", "one", c("education", "age", "parity", "induced", "spontaneous"), "R datasets infert, by case")
years <- transform(births, year = 2000 + age, half = age / 2)
model("far", years, "case", "one", c("year", "spontaneous"), "numbers far from 0, as calendar years are")
model("told", years, "case", "one", c("age", "education", "half", "spontaneous"), "half is age / 2: R drops it")
poisons <- data.frame(dose = c(1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.861, 1.8839), n = c(59, 60, 62, 56, 63, 59, 62, 60), killed = c(6, 13, 18, 28, 52, 53, 61, 60))
model("beetles", poisons, "killed", "n", "dose", "Bliss 1935, the flour beetles of many textbooks")
# The admissions of case logit-ucla, settled: the case has R's figures at its default epsilon, whose standard errors are 2e-8 short.
line <- grep('"logit-ucla"', readLines("cases.json"), value = TRUE)
rows <- regmatches(line, regexpr('"rows":\\[\\[.*?\\]\\]', line, perl = TRUE))
admissions <- as.data.frame(matrix(as.numeric(regmatches(rows, gregexpr("[0-9.]+", rows))[[1]]), ncol = 4, byrow = TRUE))
names(admissions) <- c("admit", "gre", "gpa", "rank")
admissions <- transform(admissions, rank = factor(rank), one = 1)
model("admissions", admissions, "admit", "one", c("gre", "gpa", "rank"), "case logit-ucla")
writeLines(paste0("[\n", paste(out, collapse = ",\n"), "\n]"), "regression.json")
