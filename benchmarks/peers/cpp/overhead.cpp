// The smallest step written in C++ on the same libtorch: the floor below which no binding of it can come. Argument: the number of batches.
#include <torch/torch.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

// Answers go to the fourth file descriptor, as those of the other sides do.
void answer(const std::string& text) {
  const std::string line = text + "\n";
  if (write(3, line.data(), line.size()) < 0) std::exit(1);
}

// The same values as on the other sides.
torch::Tensor values(int64_t n, int64_t offset) {
  torch::Tensor result = torch::empty({1, n});
  for (int64_t i = 0; i < n; i++) result[0][i] = std::sin(static_cast<double>(i + offset) * 0.37) * 0.5;
  return result;
}

void train(const std::vector<std::pair<torch::Tensor, torch::Tensor>>& batches) {
  torch::nn::Linear model(32, 2);
  torch::optim::SGD optimizer(model->parameters(), torch::optim::SGDOptions(0.01));
  for (const auto& [x, y] : batches) {
    optimizer.zero_grad();
    torch::mse_loss(model->forward(x), y).backward();
    optimizer.step();
  }
}

}  // namespace

int main(int count, char** arguments) {
  const int64_t batches = count > 1 ? std::atoll(arguments[1]) : 2000;
  const char* threads = std::getenv("BENCH_THREADS");
  at::set_num_threads(threads == nullptr ? 1 : std::atoi(threads));
  std::vector<std::pair<torch::Tensor, torch::Tensor>> data;
  for (int64_t i = 0; i < batches; i++) data.emplace_back(values(32, i), values(2, i + 32));
  answer("ready");
  for (std::string line; std::getline(std::cin, line);) {
    const int64_t iterations = std::atoll(line.c_str());
    const auto start = std::chrono::steady_clock::now();
    for (int64_t i = 0; i < iterations; i++) train(data);
    const auto passed = std::chrono::steady_clock::now() - start;
    answer(std::to_string(std::chrono::duration_cast<std::chrono::nanoseconds>(passed).count()));
  }
}
