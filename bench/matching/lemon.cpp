// LEMON's min-cost flow on an instance written by `instances.ts`. Prints one JSON line: cost, and seconds of each run.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

using Graph = lemon::SmartDigraph;
using Cost = std::int64_t;

static std::vector<std::int32_t> read(const char* file) {
  std::FILE* f = std::fopen(file, "rb");
  if (!f) return {};
  std::fseek(f, 0, SEEK_END);
  std::vector<std::int32_t> words(std::ftell(f) / 4);
  std::rewind(f);
  if (std::fread(words.data(), 4, words.size(), f) != words.size()) words.clear();
  std::fclose(f);
  return words;
}

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const auto w = read(argv[2]);
  if (w.empty()) return 2;
  const int rows = w[0], columns = w[1], arcs = w[2], runs = std::atoi(argv[3]);
  const Cost without = 1000LL * (rows + 8);
  const auto* capacity = &w[3];
  const auto* arc = capacity + columns;
  Graph g;
  g.reserveNode(rows + columns + 1);
  g.reserveArc(arcs + rows + columns);
  std::vector<Graph::Node> row(rows), column(columns);
  for (auto& n : row) n = g.addNode();
  for (auto& n : column) n = g.addNode();
  const auto sink = g.addNode();
  Graph::ArcMap<Cost> cost(g, 0);
  Graph::ArcMap<int> upper(g, 1);  // arcs added later begin at 0
  Graph::NodeMap<int> supply(g, 0);
  for (int a = 0; a < arcs; a++) {
    const auto added = g.addArc(row[arc[3 * a]], column[arc[3 * a + 1]]);
    cost[added] = -arc[3 * a + 2];
    upper[added] = 1;
  }
  for (int r = 0; r < rows; r++) {
    const auto home = g.addArc(row[r], sink);
    cost[home] = without;
    upper[home] = 1;
    supply[row[r]] = 1;
  }
  for (int c = 0; c < columns; c++) upper[g.addArc(column[c], sink)] = capacity[c];
  supply[sink] = -rows;
  Cost total = 0;
  std::vector<double> seconds;
  for (int k = 0; k < runs; k++) {
    const auto began = std::chrono::steady_clock::now();
    if (std::strcmp(argv[1], "simplex") == 0) {
      lemon::NetworkSimplex<Graph, int, Cost> solver(g);
      solver.upperMap(upper).costMap(cost).supplyMap(supply).run();
      total = solver.totalCost<Cost>();
    } else {
      lemon::CostScaling<Graph, int, Cost> solver(g);
      solver.upperMap(upper).costMap(cost).supplyMap(supply).run();
      total = solver.totalCost<Cost>();
    }
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  std::printf("{\"cost\":%lld,\"seconds\":[", static_cast<long long>(total));
  for (std::size_t k = 0; k < seconds.size(); k++) std::printf("%s%.6f", k ? "," : "", seconds[k]);
  std::printf("]}\n");
}
