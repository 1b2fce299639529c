#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares a report with figures computed from the exported record by another program.

Run by hand when a figure or a rule of the reports changes. Needs numpy and scipy:

    midback export csv --table all -o FOLDER
    midback report PERIOD --format json -o REPORT.json
    python3 tests/reference/check_report.py FOLDER REPORT.json

From scipy: slope, mid-ranks, p of the normal. By plain definition, in other words than the C++ code:
S and its variance, the factor, the interval, signed-rank p, means, medians, doses, due, adherence.
Expects the built-in routine and weeks that begin on Monday.
"""
import csv
import datetime
import json
import math
import statistics
import sys

import numpy as np
from scipy import stats

DOSE = {"cat-cow": (10, 1, ["none"]), "thoracic-rotation": (15, 3, ["left", "right"]),
        "doorway-stretch": (30, 2, ["left", "right"])}
checked = 0


def check(name, ours, theirs, tolerance=1e-9):
    global checked
    checked += 1
    same = ours == theirs if None in (ours, theirs) else math.isclose(
        ours, theirs, rel_tol=tolerance, abs_tol=tolerance)
    if not same:
        sys.exit(f"{name}: the report says {ours}, the record says {theirs}")


def day(text):
    return datetime.date.fromisoformat(text)


def table(folder, name):
    with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def signed_rank_p(differences):
    """Exact, two-sided, over all sign patterns: the distribution of the sum of positive ranks."""
    d = np.array([x for x in differences if x != 0])
    if len(d) < 6:
        return None
    ranks = np.rint(2 * stats.rankdata(np.abs(d))).astype(int)
    patterns = np.array([1], dtype=object)
    for rank in ranks:
        patterns = np.append(patterns, [0] * rank) + np.append([0] * rank, patterns)
    total, plus = ranks.sum(), ranks[d > 0].sum()
    far = abs(2 * plus - total)
    extreme = sum(int(c) for s, c in enumerate(patterns) if abs(2 * s - total) >= far)
    return extreme / 2 ** len(d)


def trend_of(days, values):
    """Slope, low, high a week, p; None where nothing may be said."""
    t = np.array([(d - days[0]).days for d in days])
    y = np.array(values, dtype=float)
    n = len(y)
    if n < 14 or t[-1] + 1 < 21 or np.all(y == y[0]):
        return None
    s = int(sum(np.sign(y[j] - y[i]) for i in range(n) for j in range(i + 1, n)))
    ties = np.unique(y, return_counts=True)[1]
    v = (n * (n - 1) * (2 * n + 5) - sum(int(c) * (c - 1) * (2 * c + 5) for c in ties)) / 18
    slope = stats.theilslopes(y, t)[0]
    ranks = stats.rankdata(np.round(y - slope * t, 9))
    centred = ranks - ranks.mean()
    r1 = (centred[:-1] * centred[1:]).sum() / (centred ** 2).sum()
    g = min(max((n * r1 + 1) / (n - 4), 0), 0.95)
    f = 1 + 2 / (n * (n - 1) * (n - 2)) * sum(
        (n - k) * (n - k - 1) * (n - k - 2) * g ** k for k in range(1, n))
    p = 2 * stats.norm.sf(abs(s - np.sign(s)) / math.sqrt(v * f))
    slopes = sorted((y[j] - y[i]) / (t[j] - t[i]) for i in range(n) for j in range(i + 1, n))
    c = stats.norm.ppf(0.975) * math.sqrt(v * f)
    low = slopes[max(round((len(slopes) - c) / 2) - 1, 0)]
    high = slopes[min(round((len(slopes) + c) / 2), len(slopes) - 1)]
    return 7 * slope, 7 * low, 7 * high, p


def series_of(pain, first, last):
    """(kind, {day: value}): the daily mean of `average`, else the first `before`."""
    average, before = {}, {}
    for row in pain:  # chronological within a day
        if first <= day(row["day"]) <= last:
            if row["kind"] == "average":
                average.setdefault(day(row["day"]), []).append(int(row["rating"]))
            elif row["kind"] == "before":
                before.setdefault(day(row["day"]), int(row["rating"]))
    if len(average) >= 14:
        return "average", {d: statistics.fmean(v) for d, v in sorted(average.items())}
    return "before", dict(sorted(before.items()))


def check_pain(report, pain, sessions, first, last):
    for kind in ("before", "after", "average", "worst", "now"):
        ratings = [int(r["rating"]) for r in pain if r["kind"] == kind and first <= day(r["day"]) <= last]
        given = report["pain"][kind]
        check(kind + " n", given["n"], len(ratings))
        if ratings:
            check(kind + " median", given["median"], statistics.median(ratings))
            check(kind + " min", given["min"], min(ratings))
            check(kind + " max", given["max"], max(ratings))
            check(kind + " mean", given["mean"], np.mean(ratings) if len(ratings) >= 3 else None)
    changes = [int(s["pain_after"]) - int(s["pain_before"]) for s in sessions
               if s["pain_before"] and s["pain_after"] and first <= day(s["day"]) <= last]
    given = report["pain"]["change"]
    check("change n", given["n"], len(changes))
    check("lower", given["lower"], sum(c < 0 for c in changes))
    check("higher", given["higher"], sum(c > 0 for c in changes))
    check("signed-rank p", given["p"], signed_rank_p(changes))


def check_trend(report, pain, first, end):
    start = max(min(end - datetime.timedelta(83), first), end - datetime.timedelta(1095))
    kind, series = series_of(pain, start, end)
    given = report["trend"]
    check("rated days", given["n"], len(series))
    fit = trend_of(list(series), list(series.values())) if series else None
    for key, value in zip(("slope_per_week", "low", "high", "p"), fit or [None] * 4):
        check(key, given[key], value)
    print(f"  trend of {kind}: {len(series)} days, level {given['level']}, slope "
          f"{given['slope_per_week']}, p {given['p']}")


def check_dose(report, sets, first, last):
    best, stopped, with_session = {}, {}, set()
    for row in sets:
        when = day(row["day"])
        if not first <= when <= last:
            continue
        with_session.add(when)
        best.setdefault((when, row["exercise"], row["side"]), []).append(int(row["amount"]))
        if row["outcome"] == "stopped":
            stopped.setdefault(when, row["exercise"])
    order = list(DOSE)
    for exercise, (amount, count, sides) in DOSE.items():
        done = prescribed = 0
        for when in with_session:
            if when in stopped and order.index(exercise) >= order.index(stopped[when]):
                continue  # the test diaries stop at most once a day, in the only session of it
            prescribed += amount * count * len(sides)
            for side in sides:
                amounts = sorted(best.get((when, exercise, side), []), reverse=True)[:count]
                done += sum(min(a, amount) for a in amounts)
        given = next(e for e in report["exercises"] if e["id"] == exercise)
        check(exercise + " prescribed", given["prescribed"], prescribed)
        check(exercise + " share", given["share"], done / prescribed if prescribed else None)


def check_adherence(report, sessions, pain, off, goal, today):
    with_session = {day(s["day"]) for s in sessions}
    first_entry = min(with_session | {day(r["day"]) for r in pain})
    days_off = {day(o["day"]) for o in off if day(o["day"]) <= today}
    due_sum = counted = weeks = 0
    for week in report["adherence"]["weeks"]:
        days = [day(week["first_day"]) + datetime.timedelta(i) for i in range(7)]
        open_days = [d for d in days if d >= first_entry and (d in with_session or d not in days_off)]
        due = math.floor(len(open_days) * goal / 7 + 0.5)
        done = len(set(days) & with_session)
        check(week["label"] + " due", week["due"], due)
        check(week["label"] + " days", week["days_with_session"], done)
        if days[-1] < today and due > 0:
            due_sum, counted, weeks = due_sum + due, counted + min(done, due), weeks + 1
    if report["period"]["kind"] != "week":
        check("due", report["adherence"]["due"], due_sum)
        check("counted", report["adherence"]["counted"], counted)
        percent = math.floor(100 * counted / due_sum + 0.5) if weeks >= 3 else None
        check("percent", report["adherence"]["percent"], percent)


def main():
    folder, file = sys.argv[1:]
    with open(file, encoding="utf-8") as text:
        report = json.load(text)
    today = day(report["today"])
    sessions, sets, pain, off = (table(folder, n) for n in ("sessions", "sets", "pain", "days-off"))
    goal = int(table(folder, "routine")[0]["goal_days"])
    first, last = day(report["period"]["first_day"]), day(report["period"]["last_day"])
    end = min(last, today)
    print(report["period"]["label"])
    check_pain(report, pain, sessions, first, end)
    check_trend(report, pain, first, end)
    check_dose(report, sets, first, end)
    check_adherence(report, sessions, pain, off, goal, today)
    print(f"  {checked} figures agree")


main()
