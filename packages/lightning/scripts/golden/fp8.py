"""The recipe of delayed scaling and a linear layer of 8-bit floats in plain PyTorch, for the tests of "transformer-engine".

    python fp8.py    writes packages/lightning/test-data/fp8.json

Written from the description of transformer-engine's recipe: the history has the running step's amax in row 0 while it runs, and is rolled
by one row when the step ends. Products are computed in float32 from values that were rounded to 8 bits. Needs torch 2.13.0.
"""

import json
import math
import pathlib

import torch

OUT = pathlib.Path(__file__).resolve().parents[2] / "test-data" / "fp8.json"
E4M3 = (torch.float8_e4m3fn, 448.0)
E5M2 = (torch.float8_e5m2, 57344.0)


class Delayed:
    """Scales of some tensors that follow from their amaxes."""

    def __init__(self, tensors, fp8_max, length, algorithm="max", margin=0, interval=1):
        self.scale = torch.ones(tensors)
        self.history = torch.zeros(length, tensors)
        self.fp8_max, self.algorithm, self.margin, self.interval = fp8_max, algorithm, margin, interval
        self.steps = 0

    def record(self, index, amax):
        self.history[0, index] = torch.maximum(self.history[0, index], amax.float())

    def end_step(self):
        amax = self.history.max(0).values if self.algorithm == "max" else self.history[0].clone()
        if len(self.history) > 1:
            self.history = torch.roll(self.history, -1, 0)
        self.history[0] = 0.0
        if self.steps % self.interval == 0:
            scale = (torch.tensor(self.fp8_max) / amax) / (2**self.margin)
            scale = torch.where(amax > 0.0, scale, self.scale)
            scale = torch.where(torch.isfinite(amax), scale, self.scale)
            self.scale = torch.where(torch.isinf(scale), torch.tensor(torch.finfo(torch.float32).max), scale)
        self.steps += 1


def text(value):
    return value if math.isfinite(value) else str(value)


def plain(values):
    """Numbers with as many digits as a float32 has."""
    if isinstance(values, torch.Tensor):
        values = values.tolist()
    return [plain(value) for value in values] if isinstance(values, list) else float(f"{values:.9g}")


def recipes():
    steps = [[1.0, 0.5], [3.0, 0.0], [0.7, 2.5], [0.2, 0.1], [9.0, 0.3], [0.01, 0.02], [0.03, 1e-30], [2.0, 1e-42], [5.0, 6.0]]
    broken = [[1.0, 2.0], [math.inf, 3.0], [4.0, math.nan], [0.0, 0.0], [8.0, 0.5], [16.0, 0.25], [1.5, 1.5]]
    out = []
    for amaxes in (steps, broken):
        for length in (1, 2, 4, 16):
            for algorithm in ("max", "most_recent"):
                for margin, interval in ((0, 1), (3, 1), (0, 3)):
                    for fp8_max in (448.0, 57344.0):
                        state = Delayed(2, fp8_max, length, algorithm, margin, interval)
                        scales = []
                        for step in amaxes:
                            for index, amax in enumerate(step):
                                state.record(index, torch.tensor(amax))
                            state.end_step()
                            scales.append(plain(state.scale))
                        out.append({
                            "recipe": {"amaxHistoryLen": length, "amaxComputeAlgo": algorithm, "margin": margin, "interval": interval},
                            "fp8Max": fp8_max,
                            "amaxes": [[text(amax) for amax in step] for step in amaxes],
                            "scales": scales,
                        })
    return out


def rounded(values, scale, kind):
    """What a tensor is after it was rounded to 8 bits with a scale: values, as float32."""
    dtype, largest = kind
    return (values.float() * scale).clamp(-largest, largest).to(dtype).float() * (1.0 / scale)


def wave(shape, frequency, size):
    count = math.prod(shape)
    return (torch.arange(count, dtype=torch.float64).mul(frequency).sin() * size).float().reshape(shape)


def linear(rows, inputs, outputs, fmt, recipe, steps=4):
    """Some steps of SGD of a linear layer: what each computes."""
    backward_kind = E5M2 if fmt == "HYBRID" else E4M3
    forward = Delayed(2, E4M3[1], **recipe)
    backward = Delayed(1, backward_kind[1], **recipe)
    weight, bias = wave([outputs, inputs], 0.7, 0.5), wave([outputs], 1.3, 0.2)
    out = []
    for step in range(steps):
        x = wave([rows, inputs], 0.31 + 0.1 * step, 2.0 + 3 * step)
        grad = wave([rows, outputs], 0.57 + 0.2 * step, 0.05 / (1 + step))
        forward.record(0, x.abs().max())
        forward.record(1, weight.abs().max())
        x8, w8 = rounded(x, forward.scale[0], E4M3), rounded(weight, forward.scale[1], E4M3)
        output = x8 @ w8.t() + bias
        forward.end_step()
        backward.record(0, grad.abs().max())
        g8 = rounded(grad, backward.scale[0], backward_kind)
        grads = {"input": g8 @ w8, "weight": g8.t() @ x8, "bias": grad.sum(0)}
        backward.end_step()
        out.append({
            "output": plain(output),
            **{name: plain(value) for name, value in grads.items()},
            "scales": plain([*forward.scale.tolist(), *backward.scale.tolist()]),
        })
        weight, bias = weight - 0.5 * grads["weight"], bias - 0.5 * grads["bias"]
    return {"rows": rows, "inputs": inputs, "outputs": outputs, "format": fmt, "recipe": recipe, "steps": out}


def main():
    cases = [
        linear(5, 16, 16, "HYBRID", {"length": 2, "algorithm": "max"}),
        linear(16, 8, 16, "E4M3", {"length": 3, "algorithm": "most_recent", "margin": 1}),
        linear(3, 32, 16, "HYBRID", {"length": 1, "algorithm": "max", "interval": 2}),
        linear(1, 3, 5, "HYBRID", {"length": 4, "algorithm": "max"}),
    ]
    OUT.write_text(json.dumps({"recipes": recipes(), "linear": cases}) + "\n")


main()
