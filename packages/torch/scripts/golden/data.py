"""Writes test-data/data.json: the batches of PyTorch's DataLoader, with random numbers drawn in its workers.

Run: python packages/torch/scripts/golden/data.py
"""

import json
import warnings
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset, IterableDataset, get_worker_info

OUT = Path(__file__).resolve().parents[2] / "test-data" / "data.json"


class Draws(Dataset):
    """Items with what was drawn for them."""

    def __len__(self):
        return 11

    def __getitem__(self, index):
        info = get_worker_info()
        return (
            float(index),
            torch.rand(()),
            torch.randint(0, 1000, ()),
            torch.nn.functional.dropout(torch.ones(4)),
            torch.randperm(3),
            -1 if info is None else info.id,
        )


class Shares(IterableDataset):
    """Each worker's share, of which one ends early."""

    def __iter__(self):
        info = get_worker_info()
        for i in range(info.id, 13, 5 if info.id == 1 else info.num_workers):
            yield float(i), torch.rand(())


def lists(loader):
    return [[part.tolist() for part in batch] for batch in loader]


def main():
    warnings.simplefilter("ignore")
    cases = []
    for workers, persistent in [(0, False), (1, False), (2, False), (2, True), (3, False)]:
        torch.manual_seed(7)
        loader = DataLoader(Draws(), batch_size=3, shuffle=True, num_workers=workers, persistent_workers=persistent)
        passes = [lists(loader), lists(loader)]
        options = {"batchSize": 3, "shuffle": True, "numWorkers": workers, "persistentWorkers": persistent}
        cases.append({"name": "Draws", "seed": 7, "options": options, "passes": passes, "after": torch.rand(2).tolist()})
    for workers in (2, 3):
        torch.manual_seed(1)
        passes = [lists(DataLoader(Shares(), batch_size=2, num_workers=workers, prefetch_factor=3))]
        options = {"batchSize": 2, "numWorkers": workers, "prefetchFactor": 3}
        cases.append({"name": "Shares", "seed": 1, "options": options, "passes": passes, "after": torch.rand(2).tolist()})
    OUT.write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
