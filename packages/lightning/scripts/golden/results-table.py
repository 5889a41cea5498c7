"""Writes test-data/results-table.json: the tables that Lightning prints of metrics, at terminals of several widths.

Run: python packages/lightning/scripts/golden/results-table.py
"""

import contextlib
import io
import json
import os
import pathlib

import lightning.pytorch.loops.evaluation_loop as evaluation_loop

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "results-table.json"
CASES = [
    ([{"val_loss": 0.5, "acc": 1.0}], 120),
    ([{"val_loss": 0.5}], 40),
    ([{"a/dataloader_idx_0": 0.25, "only": 3.0}, *({f"a/dataloader_idx_{i}": 1e-07 * i} for i in range(1, 5))], 80),
    ([{"a_metric_with_a_name_that_is_much_longer_than_half_of_it": 1.0}], 60),
    ([{"x" * 130: 0.1234567}], 100),
    ([{"a": -0.0}, {"b": 2e30}], 52),
    ([{"a": 1.0}, {"b": 2.0}], 20),
    ([{}], 80),
]


def printed(results, width):
    os.environ["COLUMNS"] = str(width)
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        evaluation_loop._EvaluationLoop._print_results(results, "validate")
    return text.getvalue()


if __name__ == "__main__":
    evaluation_loop._RICH_AVAILABLE = False
    OUT.write_text(json.dumps([{"results": results, "width": width, "text": printed(results, width)} for results, width in CASES]) + "\n")
