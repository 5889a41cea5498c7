"""Writes test-data/functional.json: what PyTorch gives for the functions that are written above its operators.

Run: python packages/torch/scripts/golden/functional.py
"""

import json
import warnings
from pathlib import Path

import torch

warnings.filterwarnings("ignore")
OUT = Path(__file__).resolve().parents[2] / "test-data" / "functional.json"
x = torch.arange(6.0).reshape(2, 3)
y = torch.arange(12.0).reshape(3, 4) - 5
signal = torch.sin(torch.arange(40, dtype=torch.float64) * 0.7)
repeated = torch.tensor([3, 1, 1, 2, 3, 3])
rows = torch.tensor([[1, 2], [1, 2], [0, 5]])


def plain(value):
    if isinstance(value, torch.Tensor):
        return plain(torch.view_as_real(value)) if value.is_complex() else value.tolist()
    return [plain(v) for v in value] if isinstance(value, (list, tuple, torch.Size)) else value


def message(f):
    try:
        f()
    except Exception as error:
        return str(error).split("\n")[0]
    raise AssertionError("no error")


calls = {
    "einsum": torch.einsum("ij,jk->ik", x, y),
    "einsumList": torch.einsum(x, [0, 1], y, [1, 2], [2, 0]),
    "einsumEllipsis": torch.einsum(x, [..., 1], [1, ...]),
    "einsumThree": torch.einsum("ij,jk,kl->il", x, y, y.T),
    "tensordot": torch.tensordot(x, y, 1),
    "tensordotDims": torch.tensordot(x, y, ([1], [0])),
    "chainMatmul": torch.chain_matmul(x, y, y.T),
    "cdist": torch.cdist(x, y[:, :3]),
    "cdistOne": torch.cdist(x, y[:, :3], p=1.0, compute_mode="donot_use_mm_for_euclid_dist"),
    "norm": [torch.norm(x), torch.norm(x, 1, 0), torch.norm(x, "fro", (0, 1), True), torch.norm(x, "nuc"), x.norm(float("inf"), 1)],
    "normDtype": torch.norm(x, 3, dtype=torch.float64),
    "meshgrid": torch.meshgrid(torch.arange(2), torch.arange(3), indexing="xy"),
    "meshgridDefault": torch.meshgrid(torch.arange(2), torch.arange(3)),
    "cartesianProd": torch.cartesian_prod(torch.arange(2), torch.arange(3)),
    "blockDiag": torch.block_diag(x, torch.tensor([7.0])),
    "broadcastShapes": torch.broadcast_shapes((2, 1), (3,), (1, 1, 1)),
    "broadcastTensors": torch.broadcast_tensors(torch.arange(3), torch.arange(2).reshape(2, 1)),
    "atleast": [torch.atleast_1d(torch.tensor(1)), torch.atleast_2d(torch.tensor(1)), torch.atleast_3d(torch.arange(2))],
    "split": torch.arange(5).split(2),
    "splitSections": torch.split(torch.arange(5), [1, 4]),
    "unravelIndex": torch.unravel_index(torch.tensor([0, 5, 7]), (2, 4)),
    "unique": torch.unique(repeated, return_inverse=True, return_counts=True),
    "uniqueDim": torch.unique(rows, dim=0, return_counts=True),
    "uniqueConsecutive": torch.unique_consecutive(repeated, return_counts=True),
    "stft": torch.stft(signal, 8, window=torch.hann_window(8, dtype=torch.float64), return_complex=True),
    "stftPlain": torch.stft(signal, 8, 4, center=False, return_complex=True),
    "lu": torch.lu(torch.tensor([[1.0, 2.0], [3.0, 4.0]])),
    "luInfos": torch.lu(torch.tensor([[1.0, 2.0], [3.0, 4.0]]), get_infos=True),
    "nonzero": torch.nonzero(x > 2),
    "nonzeroTuple": torch.nonzero(x > 2, as_tuple=True),
    "polygamma": torch.tensor([1.0, 0.5]).polygamma(2),
    "where": x.where(x > 2, -1.0),
}
torch.manual_seed(3)
low = torch.randn(6, 2) @ torch.randn(2, 5)
calls["lowRankSingularValues"] = torch.pca_lowrank(low, q=3)[1]
calls["lowRankInput"] = low
torch.manual_seed(3)
calls["svdLowrank"] = torch.svd_lowrank(low, q=2)[1]

errors = {
    "einsumArguments": message(lambda: torch.einsum("ij")),
    "einsumSubscript": message(lambda: torch.einsum(x, [0, 52])),
    "tensordotNegative": message(lambda: torch.tensordot(x, y, -1)),
    "tensordotMany": message(lambda: torch.tensordot(x, y, 3)),
    "cdistMode": message(lambda: torch.cdist(x, x, compute_mode="fast")),
    "broadcastShapes": message(lambda: torch.broadcast_shapes((2,), (3,))),
    "unravelFloat": message(lambda: torch.unravel_index(x, (2,))),
    "unravelNegative": message(lambda: torch.unravel_index(torch.tensor([1]), (-2,))),
    "stftAlign": message(lambda: torch.stft(signal, 8, align_to_window=True, return_complex=True)),
    "stftReal": message(lambda: torch.stft(signal, 8)),
    "pcaComponents": message(lambda: torch.pca_lowrank(x, q=5)),
    "finfo": message(lambda: torch.finfo(torch.int8)).replace("torch.finfo'", "torch.int8'"),
    "iinfoBool": message(lambda: torch.iinfo(torch.bool)),
    "applyGrad": message(lambda: torch.ones(1, requires_grad=True).apply_(abs)),
    "realOnly": message(lambda: torch.ones(1).imag),
}
floats = ["float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "complex64", "complex128"]
integers = ["int64", "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64"]
infos = {
    "finfo": {n: [getattr(torch.finfo(getattr(torch, n)), k) for k in ("bits", "eps", "max", "min", "tiny", "resolution", "dtype")] for n in floats},
    "iinfo": {n: [str(getattr(torch.iinfo(getattr(torch, n)), k)) for k in ("bits", "max", "min")] for n in integers},
    "promote": {f"{a},{b}": str(torch.promote_types(getattr(torch, a), getattr(torch, b))) for a in floats[:4] + integers[:5] for b in ("float16", "int8", "bool", "complex64")},
}
OUT.write_text(json.dumps({"calls": {k: plain(v) for k, v in calls.items()}, "errors": errors, "infos": infos}, indent=1) + "\n")
