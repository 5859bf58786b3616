"""Category statistics and the principal component of the residuals of the Liking for Science data (rating scale), written out from
the formulas with numpy, at fully converged measures found here by plain alternating Newton steps. Prints residuals.json.
Run in this folder: python3 residuals.py > residuals.json"""
import json
import numpy as np

case = next(c for c in json.load(open("cases.json")) if c["id"] == "rasch-science-rsm-tam-jml")
X = np.array([[int(d) for d in row] for row in case["inputs"]["responses"]], float)
m = 2
keep = (X.sum(1) > 0) & (X.sum(1) < m * X.shape[1])
X = X[keep]
N, I = X.shape
B, D, F = np.zeros(N), np.zeros(I), np.zeros(m)
grid = np.arange(m + 1)


def chances(B, D, F):
    cumulative = np.concatenate([[0], np.cumsum(F)])
    power = (B[:, None] - D[None, :])[:, :, None] * grid - cumulative
    terms = np.exp(power - power.max(2, keepdims=True))
    return terms / terms.sum(2, keepdims=True)


for _ in range(3000):
    P = chances(B, D, F)
    E, S = P @ grid, P @ grid**2
    B = B + (X.sum(1) - E.sum(1)) / (S - E**2).sum(1)
    P = chances(B, D, F)
    E, S = P @ grid, P @ grid**2
    D = D - (X.sum(0) - E.sum(0)) / (S - E**2).sum(0)
    D = D - D.mean()
    P = chances(B, D, F)
    T = np.array([(X == k).sum() for k in grid])
    That = P.sum((0, 1))
    F = F - 0.5 * (np.log(T[1:] / T[:-1]) - np.log(That[1:] / That[:-1]))
    F = F - F.mean()

P = chances(B, D, F)
E, S = P @ grid, P @ grid**2
W = S - E**2
Z = (X - E) / np.sqrt(W)
away = B[:, None] - D[None, :]
R = np.corrcoef(Z.T)
values, vectors = np.linalg.eigh(R)
loading = vectors[:, -1] * np.sqrt(values[-1])
if loading[np.abs(loading).argmax()] < 0:
    loading = -loading
pairs = sorted(((R[i, j], i, j) for i in range(I) for j in range(i + 1, I)), reverse=True)[:5]
print(
    json.dumps(
        {
            "count": [int((X == k).sum()) for k in grid],
            "averageMeasure": [float(away[X == k].mean()) for k in grid],
            "expectedMeasure": [float((P[:, :, k] * away).sum() / P[:, :, k].sum()) for k in grid],
            # What the model expects of a category's squared residuals is not its count: those far from the mean answer are larger.
            "outfit": [
                float((Z[X == k] ** 2).sum() / (P[:, :, k] * ((k - E) ** 2 / W)).sum()) for k in grid
            ],
            "thresholds": F.tolist(),
            "firstContrast": float(values[-1]),
            "loadings": loading.tolist(),
            "closestPairs": [[int(i), int(j), float(r)] for r, i, j in pairs],
        },
        indent=2,
    )
)
