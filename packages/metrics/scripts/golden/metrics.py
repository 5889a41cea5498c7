"""Writes test-data/metrics.json: values of torchmetrics that the recorded cases leave out."""
import json
from pathlib import Path

import torch
from torchmetrics.classification import MultilabelExactMatch
from torchmetrics.functional.classification import (
    binary_precision_at_fixed_recall,
    binary_recall_at_fixed_precision,
    binary_sensitivity_at_specificity,
    binary_specificity_at_sensitivity,
    multiclass_roc,
    multilabel_recall_at_fixed_precision,
)
from torchmetrics.functional.image import (
    multiscale_structural_similarity_index_measure,
    peak_signal_noise_ratio,
    structural_similarity_index_measure,
)
from torchmetrics.functional.text import rouge_score


def image(*shape):
    count = torch.Size(shape).numel()
    return torch.arange(count, dtype=torch.float32).mul(0.37).sin().add(1).div(2).reshape(shape)


def dtypes(values):
    return ", ".join(str(value.dtype)[6:] for value in values)


def best_by_dtype():
    """Dtypes of what is found on curves of scores of a dtype: where something is found, where only 0 is, and where nothing is."""
    found = {}
    for dtype in (torch.float64, torch.float32, torch.float16, torch.bfloat16):
        scores = image(12).to(dtype)
        target = (torch.arange(12) % 3 == 1).long()
        for name, function in (
            ("recall", binary_recall_at_fixed_precision),
            ("precision", binary_precision_at_fixed_recall),
            ("sensitivity", binary_sensitivity_at_specificity),
            ("specificity", binary_specificity_at_sensitivity),
        ):
            for least in (0.25, 0.9, 1.0):
                for thresholds in (None, 4):
                    found[f"{name} {str(dtype)[6:]} {least} {thresholds}"] = dtypes(function(scores, target, least, thresholds))
    return found


def exact_matches():
    """The share of right places and samples, for batches of more and more dimensions."""
    found = []
    for shape in ((5, 3), (5, 3, 2), (5, 3, 2, 2)):
        metric = MultilabelExactMatch(num_labels=3)
        metric.update(image(*shape), (image(*shape).mul(1.3) > 0.6).long())
        found.append(metric.compute().item())
    return found


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
        "best": best_by_dtype(),
        "exact": exact_matches(),
        "roc": dtypes(multiclass_roc(image(5, 3).double(), torch.tensor([1, 2, 1, 1, 2]), num_classes=3, average="macro")),
        "rouge": {name: value.item() for name, value in rouge.items()},
    }
    path = Path(__file__).parents[2] / "test-data" / "metrics.json"
    path.write_text(json.dumps(numbers, indent=2, allow_nan=False) + "\n")


main()
