"""SciPy's assignment solvers on an instance written by instances.ts. Prints one JSON line: cost, and seconds of each run."""

import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

method, file, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
words = np.fromfile(file, dtype=np.int32)
rows, columns, arcs = words[:3]
capacity = words[3 : 3 + columns]
row, column, utility = words[3 + columns :].reshape(arcs, 3).T.astype(np.int64)
without = 1000 * (int(rows) + 8)
# A column of capacity k is k columns; every row has a column of its own for staying without. Weights are shifted to be positive.
first = np.concatenate([[0], np.cumsum(capacity)])
copies = capacity[column]
seat_row = np.repeat(row, copies)
before = np.repeat(np.cumsum(copies) - copies, copies)
seat = np.repeat(first[column], copies) + np.arange(copies.sum()) - before
weight = np.repeat(1001 - utility, copies)
seats = int(first[-1])


def sparse():
    all_rows = np.concatenate([seat_row, np.arange(rows)])
    all_columns = np.concatenate([seat, seats + np.arange(rows)])
    weights = np.concatenate([weight, np.full(rows, 1001 + without)]).astype(np.float64)
    matrix = csr_matrix((weights, (all_rows, all_columns)), shape=(rows, seats + rows))
    began = time.perf_counter()
    r, c = min_weight_full_bipartite_matching(matrix)
    return time.perf_counter() - began, matrix[r, c].sum() - 1001 * int(rows)


def dense():
    matrix = np.full((rows, max(seats, rows)), 1001 + without, dtype=np.float64)
    matrix[seat_row, seat] = weight
    began = time.perf_counter()
    r, c = linear_sum_assignment(matrix)
    return time.perf_counter() - began, matrix[r, c].sum() - 1001 * int(rows)


seconds, cost = [], 0.0
for _ in range(runs):
    taken, cost = {"sparse": sparse, "dense": dense}[method]()
    seconds.append(taken)
print(json.dumps({"cost": round(float(cost)), "seconds": seconds}))
