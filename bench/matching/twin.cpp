// The engine's exact core once more, in C++: the same steps on the same 32-bit numbers, for plain instances (one place per
// mentee, no fixed arcs). Tells how much of the time is the language's. Reads what `writeInstance` wrote; prints one JSON line.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

using Int = std::int32_t;
using Ints = std::vector<Int>;
constexpr Int standing = -1, atHome = -2;
constexpr Int far = std::numeric_limits<Int>::max();

struct Instance {
  Int rows, columns, arcs;
  Ints capacity, need, mentor, utility;
};

struct Assignment {
  Int rows, columns;
  Ints rowStart, rowEnd, column, cost, home, v, rowArc, rowSeat, seatStart, holder, free;

  void open(const Ints& seats) {
    rows = rowStart.size();
    columns = seats.size();
    seatStart.assign(columns + 1, 0);
    for (Int c = 0; c < columns; c++) seatStart[c + 1] = seatStart[c] + seats[c];
    v.assign(columns, 0);
    rowArc.assign(rows, standing);
    rowSeat.assign(rows, 0);
    holder.assign(seatStart[columns], 0);
    free = seats;
  }
  Int seatCost(Int r) const { return rowArc[r] < 0 ? home[r] : cost[rowArc[r]] - v[column[rowArc[r]]]; }
  Int leastCost(Int r) const {
    Int least = home[r];
    for (Int a = rowStart[r]; a < rowEnd[r]; a++) least = std::min(least, cost[a] - v[column[a]]);
    return least;
  }
  void sit(Int r, Int a) {
    rowArc[r] = a;
    if (a < 0) return;
    const Int c = column[a], seat = seatStart[c + 1] - free[c]--;
    holder[seat] = r;
    rowSeat[r] = seat;
  }
  void stand(Int r) {
    const Int a = rowArc[r];
    rowArc[r] = standing;
    if (a < 0) return;
    const Int c = column[a], last = seatStart[c + 1] - ++free[c];
    holder[rowSeat[r]] = holder[last];
    rowSeat[holder[last]] = rowSeat[r];
  }
};

/** Distances over columns, with stamps and a 4-ary heap with decrease-key. */
struct Search {
  Ints distance, viaArc, viaRow, done, stamp, heap, place;
  Int now = 0, size = 0, nearest = far, endRow = -1, endArc = -1;
  explicit Search(Int n) : distance(n), viaArc(n), viaRow(n), stamp(n), heap(n), place(n) {}
  void begin() {
    now++;
    size = 0;
    done.clear();
    nearest = far;
  }
  void endAt(Int d, Int row, Int arc) {
    nearest = d;
    endRow = row;
    endArc = arc;
  }
  bool nearer(Int c, Int d) const { return stamp[c] != now || d < distance[c]; }
  void push(Int c, Int d, Int row, Int arc) {
    if (stamp[c] != now) {
      stamp[c] = now;
      place[c] = size++;
    }
    distance[c] = d;
    viaRow[c] = row;
    viaArc[c] = arc;
    Int i = place[c];
    while (i > 0) {
      const Int parent = (i - 1) >> 2, other = heap[parent];
      if (distance[other] <= d) break;
      heap[i] = other;
      place[other] = i;
      i = parent;
    }
    heap[i] = c;
    place[c] = i;
  }
  Int pop() {
    if (size == 0 || distance[heap[0]] >= nearest) return -1;
    const Int top = heap[0], last = heap[--size];
    if (size > 0) sink(last, distance[last]);
    done.push_back(top);
    return top;
  }
  void sink(Int c, Int d) {
    Int i = 0;
    for (;;) {
      Int child = 4 * i + 1;
      if (child >= size) break;
      const Int end = std::min(child + 4, size);
      for (Int k = child + 1; k < end; k++)
        if (distance[heap[k]] < distance[heap[child]]) child = k;
      if (distance[heap[child]] >= d) break;
      heap[i] = heap[child];
      place[heap[i]] = i;
      i = child;
    }
    heap[i] = c;
    place[c] = i;
  }
};

static void lookFrom(const Assignment& s, Search& search, Int row, Int shift) {
  if (shift + s.home[row] < search.nearest) search.endAt(shift + s.home[row], row, atHome);
  for (Int a = s.rowStart[row]; a < s.rowEnd[row]; a++) {
    const Int c = s.column[a], d = shift + s.cost[a] - s.v[c];
    if (d >= search.nearest) continue;
    if (s.free[c] > 0) search.endAt(d, row, a);
    else if (search.nearer(c, d)) search.push(c, d, row, a);
  }
}

static void seatRow(Assignment& s, Search& search, Int first) {
  search.begin();
  lookFrom(s, search, first, 0);
  for (Int c = search.pop(); c >= 0; c = search.pop())
    for (Int k = s.seatStart[c]; k < s.seatStart[c + 1]; k++)
      lookFrom(s, search, s.holder[k], search.distance[c] - s.seatCost(s.holder[k]));
  for (const Int c : search.done) s.v[c] -= search.nearest - search.distance[c];
  Int row = search.endRow, left = s.rowArc[row], seat = s.rowSeat[row];
  s.sit(row, search.endArc);
  while (row != first) {
    const Int c = s.column[left];
    row = search.viaRow[c];
    left = s.rowArc[row];
    const Int next = s.rowSeat[row];
    s.rowArc[row] = search.viaArc[c];
    s.rowSeat[row] = seat;
    s.holder[seat] = row;
    seat = next;
  }
}

/** Augmenting row reduction; returns who is left standing. */
static Ints takeFirstSeats(Assignment& s) {
  Ints nextOf(s.rows), queue, left;
  Int arc = 0, least = 0, next = 0;
  const auto look = [&](Int r) {
    least = s.home[r];
    next = far;
    arc = atHome;
    for (Int a = s.rowStart[r]; a < s.rowEnd[r]; a++) {
      const Int c = s.column[a], total = s.cost[a] - s.v[c];
      if (total > next) continue;
      if (total < least || (total == least && arc != atHome && s.free[c] > 0)) {
        next = least;
        least = total;
        arc = a;
      } else next = total;
    }
  };
  const auto seated = [&](Int r) {
    if (arc != atHome && s.free[s.column[arc]] == 0) return false;
    nextOf[r] = next;
    s.sit(r, arc);
    return true;
  };
  const auto push = [&](Int r) {
    const Int c = s.column[arc];
    Int rise = next - least, leaving = r;
    for (Int k = s.seatStart[c]; k < s.seatStart[c + 1]; k++) {
      const Int h = s.holder[k], attached = nextOf[h] - s.cost[s.rowArc[h]] + s.v[c];
      if (attached < rise) {
        rise = attached;
        leaving = h;
      }
    }
    s.v[c] -= rise;
    if (leaving == r) return r;
    nextOf[r] = next;
    const Int seat = s.rowSeat[leaving];
    s.rowArc[leaving] = standing;
    s.rowArc[r] = arc;
    s.rowSeat[r] = seat;
    s.holder[seat] = r;
    return leaving;
  };
  for (Int r = 0; r < s.rows; r++) {
    look(r);
    if (!seated(r)) queue.push_back(r);
  }
  while (!queue.empty()) {
    const Int r = queue.back();
    queue.pop_back();
    look(r);
    if (seated(r)) continue;
    if (least == next) left.push_back(r);
    else queue.push_back(push(r));
  }
  return left;
}

/** ε-scaling in quarters of a unit; returns who does not sit tight. */
static Ints seatByAuction(Assignment& s) {
  const Int seats = s.seatStart[s.columns];
  Ints seatPrice(seats), seatRow(seats), seatArc(seats), cheapest(s.seatStart.begin(), s.seatStart.end() - 1), price(s.columns);
  Ints queue(s.rows), arcs(2 * s.column.size());
  for (std::size_t a = 0; a < s.column.size(); a++) {
    arcs[2 * a] = s.column[a];
    arcs[2 * a + 1] = 4 * s.cost[a];
  }
  for (const Int step : {256, 32, 4, 1}) {
    std::fill(seatRow.begin(), seatRow.end(), -1);
    for (Int r = 0; r < s.rows; r++) queue[r] = s.rows - 1 - r;
    for (Int waiting = s.rows; waiting > 0;) {
      const Int row = queue[--waiting];
      Int best = 4 * s.home[row], second = far, arc = atHome;
      for (Int a = s.rowStart[row]; a < s.rowEnd[row]; a++) {
        const Int total = arcs[2 * a + 1] + price[arcs[2 * a]];
        if (total >= second) continue;
        if (total < best) {
          second = best;
          best = total;
          arc = a;
        } else second = total;
      }
      if (arc < 0) continue;
      const Int c = s.column[arc], seat = cheapest[c];
      if (seatRow[seat] >= 0) queue[waiting++] = seatRow[seat];
      seatRow[seat] = row;
      seatArc[seat] = arc;
      seatPrice[seat] += (second == far ? 0 : second - best) + step;
      Int k = s.seatStart[c];
      for (Int other = k + 1; other < s.seatStart[c + 1]; other++)
        if (seatPrice[other] < seatPrice[k]) k = other;
      cheapest[c] = k;
      price[c] = seatPrice[k];
    }
  }
  for (Int c = 0; c < s.columns; c++) s.v[c] = -(price[c] >> 2);
  Ints wanted(s.rows, atHome), left;
  for (Int seat = 0; seat < seats; seat++)
    if (seatRow[seat] >= 0) wanted[seatRow[seat]] = seatArc[seat];
  for (Int r = 0; r < s.rows; r++) {
    s.rowArc[r] = wanted[r];
    const bool tight = s.seatCost(r) == s.leastCost(r);
    s.rowArc[r] = standing;
    if (tight) s.sit(r, wanted[r]);
    else left.push_back(r);
  }
  return left;
}

/** A free seat must have no price. */
static void releaseAll(Assignment& s, Search& search) {
  Ints start, arcAt, rowOf;
  for (Int c = 0; c < s.columns; c++)
    while (s.v[c] < 0 && s.free[c] > 0) {
      if (start.empty()) {
        start.assign(s.columns + 1, 0);
        arcAt.resize(s.column.size());
        rowOf.resize(s.column.size());
        for (const Int column : s.column) start[column + 1]++;
        for (Int k = 0; k < s.columns; k++) start[k + 1] += start[k];
        Ints next = start;
        for (Int r = 0; r < s.rows; r++)
          for (Int a = s.rowStart[r]; a < s.rowEnd[r]; a++) {
            rowOf[a] = r;
            arcAt[next[s.column[a]]++] = a;
          }
      }
      search.begin();
      search.nearest = -s.v[c];
      search.endRow = -1;
      search.push(c, 0, -1, -1);
      for (Int at = search.pop(); at >= 0; at = search.pop()) {
        const Int base = search.distance[at] - s.v[at];
        for (Int k = start[at]; k < start[at + 1]; k++) {
          const Int a = arcAt[k], row = rowOf[a], d = base + s.cost[a] - s.seatCost(row), left = s.rowArc[row];
          if (d >= search.nearest) continue;
          if (left < 0) {
            search.endAt(d, row, a);
            continue;
          }
          const Int from = s.column[left];
          if (from == at || !search.nearer(from, d)) continue;
          search.push(from, d, row, a);
          if (d - s.v[from] < search.nearest) search.endAt(d - s.v[from], row, a);
        }
      }
      for (const Int at : search.done) s.v[at] += search.nearest - search.distance[at];
      if (search.endRow < 0) continue;
      std::vector<std::pair<Int, Int>> moves{{search.endRow, search.endArc}};
      for (Int at = s.column[search.endArc]; at != c; at = s.column[search.viaArc[at]])
        moves.push_back({search.viaRow[at], search.viaArc[at]});
      for (const auto& [row, arc] : moves) s.stand(row);
      for (const auto& [row, arc] : moves) s.sit(row, arc);
    }
}

/** Where seats are short they look for rows. */
static void seatFromColumns(Assignment& s) {
  const Int seats = s.seatStart[s.columns];
  Assignment t;
  Ints start(s.columns + 1, 0), owner(seats);
  for (const Int c : s.column) start[c + 1]++;
  for (Int c = 0; c < s.columns; c++) start[c + 1] += start[c];
  Ints next = start;
  t.column.resize(s.column.size());
  t.cost.resize(s.column.size());
  for (Int r = 0; r < s.rows; r++)
    for (Int a = s.rowStart[r]; a < s.rowEnd[r]; a++) {
      const Int k = next[s.column[a]]++;
      t.column[k] = r;
      t.cost[k] = s.cost[a] - s.home[r];
    }
  for (Int c = 0; c < s.columns; c++)
    for (Int seat = s.seatStart[c]; seat < s.seatStart[c + 1]; seat++) {
      t.rowStart.push_back(start[c]);
      t.rowEnd.push_back(start[c + 1]);
      owner[seat] = c;
    }
  t.home.assign(seats, 0);
  t.open(Ints(s.rows, 1));
  Search search(t.columns);
  for (const Int seat : takeFirstSeats(t)) seatRow(t, search, seat);
  for (Int seat = 0; seat < seats; seat++) {
    const Int c = owner[seat];
    s.v[c] = std::min(0, t.seatCost(seat));
    if (t.rowArc[seat] < 0) continue;
    const Int r = t.column[t.rowArc[seat]];
    Int best = -1;
    for (Int a = s.rowStart[r]; a < s.rowEnd[r]; a++)
      if (s.column[a] == c && (best < 0 || s.cost[a] < s.cost[best])) best = a;
    s.sit(r, best);
  }
  for (Int r = 0; r < s.rows; r++)
    if (s.rowArc[r] == standing) s.sit(r, atHome);
}

struct Found {
  Int covered = 0;
  std::int64_t utility = 0;
};

static Found solveWith(const Instance& in, Int without, bool fewPlaces, bool manyPlaces) {
  Assignment s;
  s.rowStart.assign(in.rows, 0);
  s.column = in.mentor;
  s.cost.resize(in.arcs);
  Ints known(in.columns, 0), seats(in.columns);
  for (Int a = 0; a < in.arcs; a++) s.rowStart[in.need[a]]++, known[in.mentor[a]]++;
  Int count = 0;
  for (Int& start : s.rowStart) count += std::exchange(start, count);
  s.rowEnd = s.rowStart;
  Ints arcOf(in.arcs);
  for (Int a = 0; a < in.arcs; a++) {
    const Int place = s.rowEnd[in.need[a]]++;
    arcOf[place] = a;
    s.column[place] = in.mentor[a];
    s.cost[place] = -in.utility[a];
  }
  s.home.assign(in.rows, without);
  for (Int c = 0; c < in.columns; c++) seats[c] = std::min(in.capacity[c], known[c]);
  s.open(seats);
  if (fewPlaces) seatFromColumns(s);
  else {
    Search search(s.columns);
    for (const Int r : manyPlaces ? takeFirstSeats(s) : seatByAuction(s)) seatRow(s, search, r);
    if (!manyPlaces) releaseAll(s, search);
  }
  Found found;
  for (const Int place : s.rowArc)
    if (place >= 0) {
      found.covered++;
      found.utility += in.utility[arcOf[place]];
    }
  return found;
}

/** Small weights are quicker where places just suffice; if somebody is left without, larger ones have to show that it must be. */
static Found solve(const Instance& in) {
  std::int64_t places = 0;
  for (const Int k : in.capacity) places += k;
  const bool few = places < 0.9 * in.rows, many = places > 1.1 * in.rows || in.rows < 1500;
  const Int strict = 1000 * (static_cast<Int>(std::min<std::int64_t>(places, in.rows)) + 8) + 1;
  if (few || many) return solveWith(in, strict, few, many);
  const Found found = solveWith(in, 4000, false, false);
  return found.covered == in.rows ? found : solveWith(in, strict, false, true);
}

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::FILE* f = std::fopen(argv[1], "rb");
  Int head[3];
  if (!f || std::fread(head, 4, 3, f) != 3) return 2;
  Instance in{head[0], head[1], head[2], Ints(head[1]), Ints(head[2]), Ints(head[2]), Ints(head[2])};
  Ints rest(3 * static_cast<std::size_t>(in.arcs));
  if (std::fread(in.capacity.data(), 4, in.columns, f) != static_cast<std::size_t>(in.columns)) return 2;
  if (std::fread(rest.data(), 4, rest.size(), f) != rest.size()) return 2;
  std::fclose(f);
  for (Int a = 0; a < in.arcs; a++) {
    in.need[a] = rest[3 * a];
    in.mentor[a] = rest[3 * a + 1];
    in.utility[a] = rest[3 * a + 2];
  }
  Found found;
  const int runs = std::atoi(argv[2]);
  std::vector<double> seconds;
  for (int k = 0; k < runs; k++) {
    const auto began = std::chrono::steady_clock::now();
    found = solve(in);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  std::printf("{\"cost\":%lld,\"seconds\":[", 1000LL * (in.rows + 8) * (in.rows - found.covered) - static_cast<long long>(found.utility));
  for (std::size_t k = 0; k < seconds.size(); k++) std::printf("%s%.6f", k ? "," : "", seconds[k]);
  std::printf("]}\n");
}
