#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes generated_series.json: 100 random series with the figures that scipy and R give for them.

Run once, by hand, when a formula or a rule of the trend changes; the tests only read the result.
Needs numpy, scipy (1.10 or later) and Rscript:

    python3 tests/reference/generate_series.py > tests/reference/generated_series.json

From R's cor.test: z and p with continuity correction. From scipy: tau-b, the exact p of series
without ties, the Theil-Sen line and interval, Spearman's rho. By plain definition, in other words
than the C++ code: the autocorrelation factor, the smoothed curve, the signed-rank p by going
through all sign patterns, and the level.
"""
import itertools
import json
import math
import subprocess

import numpy as np
from scipy import stats

DAY0 = 19723  # 2024-01-01, a Monday, in days since 1970
Z975 = 1.959963984540054


def diary(rng, number):
    """Days and values; every kind of gap, tie and slope comes up several times."""
    n = int(rng.choice([5, 8, 12, 14, 15, 20, 25, 30, 40, 60, 90, 120]))
    if number % 3 == 0:
        t = np.arange(n)
    else:
        t = np.sort(rng.choice(np.arange(1, 1 + 2 * n), n, replace=False))
    noise = np.zeros(n)
    correlation = rng.choice([0.0, 0.3, 0.6])
    for i in range(n):
        previous = noise[i - 1] if i else rng.normal()
        noise[i] = correlation * previous + math.sqrt(1 - correlation**2) * rng.normal()
    trend = rng.choice([-4.0, -2.0, -1.0, 0.0, 0.0, 1.0, 3.0])
    y = 5 + trend * ((t - t[0]) / max(t[-1] - t[0], 1) - 0.5) + 1.5 * noise
    y = np.clip(y, 0, 10)
    kind = number % 5
    if kind == 3:
        return t, np.round(y * 2) / 2  # means of two ratings
    if kind == 4:
        return t, y  # no ties
    return t, np.round(y)


def from_r(series):
    """(z, p) of cor.test with continuity correction, one pair for each series."""
    lines = []
    for t, y in series:
        lines.append(
            "r <- suppressWarnings(cor.test(c(%s), c(%s), method='kendall', exact=FALSE, "
            "continuity=TRUE)); cat(sprintf('%%.17g %%.17g\\n', r$statistic, r$p.value))"
            % (",".join(map(str, t)), ",".join(repr(float(v)) for v in y))
        )
    out = subprocess.run(["Rscript", "-"], input="\n".join(lines), text=True, check=True,
                         capture_output=True).stdout
    return [tuple(map(float, line.split())) for line in out.splitlines()]


def factor(t, y, slope):
    rest = np.round(y - slope * (t - t[0]), 9)
    ranks = stats.rankdata(rest)
    centred = ranks - ranks.mean()
    n = len(y)
    r1 = np.dot(centred[:-1], centred[1:]) / np.dot(centred, centred) if centred.any() else 0.0
    g = min(max((n * r1 + 1) / (n - 4), 0.0), 0.95)
    k = np.arange(1, n)
    total = np.sum((n - k) * (n - k - 1) * (n - k - 2) * g**k)
    return 1 + 2 * total / (n * (n - 1) * (n - 2))


def score(t, y):
    """S and its variance with ties in y, t distinct."""
    s = int(sum(np.sign(y[j] - y[i]) for i in range(len(y)) for j in range(i + 1, len(y))))
    n = len(y)
    c = np.unique(y, return_counts=True)[1]
    return s, (n * (n - 1) * (2 * n + 5) - np.sum(c * (c - 1) * (2 * c + 5))) / 18


def normal_p(s, variance):
    return 2 * stats.norm.sf(abs(s - np.sign(s)) / math.sqrt(variance)) if variance > 0 else 1.0


def level(t, y, slope, p):
    if len(y) < 14 or t[-1] - t[0] + 1 < 21 or len(set(y)) == 1:
        return "none"
    if p >= 0.05 or abs(slope * (t[-1] - t[0])) < 1 - 1e-9:
        return "C"
    week = t // 7  # day 0 is a Monday
    means = np.array([y[week == w].mean() for w in np.unique(week) if np.sum(week == w) >= 3])
    if len(means) < 5:
        return "B"
    s, variance = score(np.arange(len(means)), means)
    return "A" if normal_p(s, variance) < 0.05 and np.sign(s) == np.sign(slope) else "B"


def interval(t, y, variance):
    slopes = sorted((y[j] - y[i]) / (t[j] - t[i]) for i in range(len(y))
                    for j in range(i + 1, len(y)))
    half = Z975 * math.sqrt(variance)
    low = max(round((len(slopes) - half) / 2) - 1, 0)  # Python rounds half to even
    high = min(round((len(slopes) + half) / 2), len(slopes) - 1)
    return [slopes[low], slopes[high]]


def signed_rank_p(differences):
    nonzero = [d for d in differences if d]
    if not nonzero:
        return None
    ranks = stats.rankdata([abs(d) for d in nonzero])
    observed = abs(np.dot(ranks, np.sign(nonzero)))
    patterns = np.array(list(itertools.product([-1, 1], repeat=len(nonzero))))
    return float(np.mean(np.abs(patterns @ ranks) >= observed - 1e-9))


def main():
    rng = np.random.default_rng(20261122)
    diaries = []
    while len(diaries) < 100:
        t, y = diary(rng, len(diaries))
        if len(set(y)) > 1:
            diaries.append((t, y))
    series = []
    for (t, y), (z, p) in zip(diaries, from_r(diaries)):
        line = stats.theilslopes(y, t, 0.95, method="joint")
        s, variance = score(t, y)
        f = factor(t, y, line.slope)
        p_adjusted = normal_p(s, variance * f)
        ties = len(set(y)) < len(y)
        age = t[:, None] - t[None, :]
        weights = np.where(age >= 0, 0.5 ** (np.maximum(age, 0) / 7), 0)
        differences = [int(d) for d in rng.integers(-3, 2, int(rng.integers(6, 13)))]
        series.append({
            "t": [int(v) for v in t],
            "y": [float(v) for v in y],
            "s": s,
            "z": z,
            "p": p,
            "tau_b": stats.kendalltau(t, y).statistic,
            "p_exact": None if ties or len(y) > 60 else stats.kendalltau(t, y, method="exact").pvalue,
            "slope": line.slope,
            "intercept": line.intercept,
            "low": line.low_slope,
            "high": line.high_slope,
            "rho": stats.spearmanr(t, y).statistic,
            "factor": f,
            "p_adjusted": p_adjusted,
            "interval_adjusted": interval(t, y, variance * f),
            "level": level(t, y, line.slope, p_adjusted),
            "ewma": [float(v) for v in weights @ y / weights.sum(axis=1)],
            "differences": differences,
            "signed_rank_p": signed_rank_p(differences),
        })
    print('{"day0": %d, "series": [' % DAY0)
    print(",\n".join(json.dumps(entry, default=float) for entry in series))
    print("]}")


main()
