"""Writes test-data/metrics.json: values of torchmetrics that the recorded cases leave out."""
import json
from pathlib import Path

import torch
from torchmetrics.functional.classification import multilabel_recall_at_fixed_precision
from torchmetrics.functional.image import (
    multiscale_structural_similarity_index_measure,
    peak_signal_noise_ratio,
    structural_similarity_index_measure,
)
from torchmetrics.functional.text import rouge_score


def image(*shape):
    count = torch.Size(shape).numel()
    return torch.arange(count, dtype=torch.float32).mul(0.37).sin().add(1).div(2).reshape(shape)


def main():
    x, y = image(1, 1, 40, 40), image(1, 1, 40, 40).mul(0.8).add(0.1)
    volume = image(1, 1, 12, 12, 12)
    scores = image(8, 3)
    labels = (torch.arange(24).mul(5).remainder(7) > 2).long().reshape(8, 3)
    recall, thresholds = multilabel_recall_at_fixed_precision(scores, labels, num_labels=3, min_precision=0.3)
    keys = ("rouge1", "rouge2", "rougeL")
    rouge = rouge_score("the cat sat on a mat", "a cat was on the mat today", rouge_keys=keys)
    numbers = {
        "multiscale": multiscale_structural_similarity_index_measure(
            x, y, data_range=1.0, betas=(0.3, 0.3, 0.4), kernel_size=5
        ).item(),
        "volume": structural_similarity_index_measure(volume, volume.mul(0.9), data_range=1.0, sigma=0.5).item(),
        "psnr": peak_signal_noise_ratio(x, y, data_range=1.0, dim=(1, 2, 3)).item(),
        "recall": recall.tolist(),
        "thresholds": thresholds.tolist(),
        "rouge": {name: value.item() for name, value in rouge.items()},
    }
    path = Path(__file__).parents[2] / "test-data" / "metrics.json"
    path.write_text(json.dumps(numbers, indent=2, allow_nan=False) + "\n")


main()
