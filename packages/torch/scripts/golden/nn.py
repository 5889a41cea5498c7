"""Writes test-data/nn.json: what PyTorch gives for the tests of neural networks beyond the recorded parity cases.

Run: python packages/torch/scripts/golden/nn.py
"""

import json
import warnings
from collections import OrderedDict
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import clip_grad_norm_, clip_grad_value_, parameters_to_vector, rnn

OUT = Path(__file__).resolve().parents[2] / "test-data" / "nn.json"


def message(call):
    try:
        call()
    except Exception as error:
        return str(error).split("\n")[0]
    raise AssertionError("no error")


def errors():
    x = torch.randn(2, 3)
    loaded = {"weight": torch.zeros(3, 3), "extra": torch.zeros(1)}
    return {
        "linearShape": message(lambda: nn.Linear(4, 2)(x)),
        "convChannels": message(lambda: nn.Conv2d(3, 4, 3)(torch.randn(1, 2, 8, 8))),
        "convGroups": message(lambda: nn.Conv2d(3, 4, 3, groups=2)),
        "convSame": message(lambda: nn.Conv2d(3, 4, 3, stride=2, padding="same")),
        "batchNormDims": message(lambda: nn.BatchNorm2d(3)(torch.randn(2, 3))),
        "batchNormSingle": message(lambda: nn.BatchNorm1d(3)(torch.randn(1, 3))),
        "groupNorm": message(lambda: nn.GroupNorm(2, 3)),
        "dropout": message(lambda: nn.Dropout(1.5)),
        "layerNorm": message(lambda: nn.LayerNorm(4)(x)),
        "embeddingRange": message(lambda: nn.Embedding(4, 2)(torch.tensor([4]))),
        "crossEntropyBatch": message(lambda: F.cross_entropy(x, torch.tensor([0, 1, 2]))),
        "crossEntropyClass": message(lambda: F.cross_entropy(x, torch.tensor([0, 3]))),
        "bceShape": message(lambda: F.binary_cross_entropy(x.sigmoid(), torch.zeros(3))),
        "bceLogitsShape": message(lambda: F.binary_cross_entropy_with_logits(x, torch.zeros(3))),
        "reduction": message(lambda: F.mse_loss(x, x, reduction="average")),
        "interpolateBoth": message(lambda: F.interpolate(torch.zeros(1, 1, 2, 2), size=3, scale_factor=2)),
        "interpolateDims": message(lambda: F.interpolate(torch.zeros(1, 1, 2, 2), scale_factor=2, mode="trilinear")),
        "loadMissing": _loading(lambda: nn.Linear(2, 3).load_state_dict({})),
        "loadAll": _loading(lambda: nn.Linear(2, 3).load_state_dict(loaded)),
        "loadNested": _loading(lambda: nn.Sequential(nn.Linear(2, 3)).load_state_dict({"1.weight": x})),
        "noForward": message(lambda: nn.Module()(x)),
        "lstmInput": message(lambda: nn.LSTM(4, 2)(torch.zeros(3, 1, 5))),
        "lstmHidden": message(lambda: nn.LSTM(4, 2)(torch.zeros(3, 1, 4), (torch.zeros(1, 2, 2), torch.zeros(1, 1, 2)))),
        "rnnDtype": message(lambda: nn.RNN(4, 2)(torch.zeros(3, 1, 4, dtype=torch.float64))),
        "attentionWidth": message(lambda: nn.MultiheadAttention(4, 2)(torch.zeros(2, 1, 6), torch.zeros(2, 1, 6), torch.zeros(2, 1, 6))),
        "eye": message(lambda: nn.init.eye_(torch.zeros(2))),
        "fans": message(lambda: nn.init.xavier_uniform_(torch.zeros(2))),
        "nonlinearity": message(lambda: nn.init.calculate_gain("swish")),
        "nonfinite": message(_nonfinite),
        "integerDtype": message(lambda: nn.Linear(2, 2).to(torch.int64)),
    }


def _loading(call):
    try:
        call()
    except RuntimeError as error:
        return str(error)
    raise AssertionError("no error")


def _nonfinite():
    p = nn.Parameter(torch.ones(2))
    p.grad = torch.tensor([float("inf"), 1.0])
    clip_grad_norm_([p], 1.0, error_if_nonfinite=True)


def _norms(norm_type):
    torch.manual_seed(3)
    model = nn.Linear(3, 2)
    (model(torch.randn(4, 3)) ** 2).sum().backward()
    total = clip_grad_norm_(model.parameters(), 0.5, norm_type)
    return {"total": total.item(), "grads": [p.grad.tolist() for p in model.parameters()]}


def clipping():
    out = {str(p): _norms(p) for p in (1.0, 2.0, float("inf"))}
    torch.manual_seed(3)
    model = nn.Linear(3, 2)
    (model(torch.randn(4, 3)) ** 2).sum().backward()
    clip_grad_value_(model.parameters(), 0.25)
    out["value"] = [p.grad.tolist() for p in model.parameters()]
    out["vector"] = parameters_to_vector(model.parameters()).tolist()
    return out


def _train(model, x, y, loss, steps=5):
    losses = []
    for _ in range(steps):
        model.zero_grad()
        value = loss(model(x), y)
        value.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.1 * p.grad
        losses.append(value.item())
    return {"losses": losses, "state": {k: v.flatten().tolist() for k, v in model.state_dict().items()}}


def training():
    torch.manual_seed(5)
    mlp = nn.Sequential(nn.Flatten(), nn.Linear(12, 8), nn.LayerNorm(8), nn.GELU(), nn.Dropout(0.25), nn.Linear(8, 3))
    one = _train(mlp, torch.randn(6, 3, 4), torch.tensor([0, 1, 2, 0, 1, 2]), nn.CrossEntropyLoss())
    torch.manual_seed(6)
    conv = nn.Sequential(
        OrderedDict(
            conv=nn.Conv2d(1, 3, 3, padding=1),
            norm=nn.BatchNorm2d(3),
            relu=nn.ReLU(),
            pool=nn.AdaptiveAvgPool2d(1),
            flat=nn.Flatten(),
        )
    )
    two = _train(conv, torch.randn(4, 1, 6, 6), torch.randn(4, 3), nn.MSELoss())
    torch.manual_seed(7)
    lstm = nn.LSTM(3, 4, num_layers=2, batch_first=True, bidirectional=True)
    packed = rnn.pack_padded_sequence(torch.randn(3, 5, 3), [2, 5, 3], batch_first=True, enforce_sorted=False)
    output, (hidden, cell) = lstm(packed)
    padded, lengths = rnn.pad_packed_sequence(output, batch_first=True)
    three = {"padded": padded.flatten().tolist(), "lengths": lengths.tolist(), "hidden": hidden.flatten().tolist()}
    return {"mlp": one, "conv": two, "packed": three}


def hooks():
    torch.manual_seed(8)
    layer = nn.Bilinear(2, 3, 2)
    seen = {}

    def hook(module, grad_input, grad_output):
        seen["input"] = [g.tolist() for g in grad_input]
        seen["output"] = [g.tolist() for g in grad_output]
        return tuple(2 * g for g in grad_input)

    layer.register_full_backward_hook(hook)
    a, b = torch.randn(4, 2, requires_grad=True), torch.randn(4, 3, requires_grad=True)
    layer(a, b).sum().backward()
    return {**seen, "a": a.grad.tolist(), "b": b.grad.tolist()}


def texts():
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2), nn.ReLU()])
            self.choices = nn.ModuleDict({"relu": nn.ReLU(), "conv": nn.Conv2d(1, 2, (3, 5), padding=(1, 2), bias=False)})
            self.scales = nn.ParameterList([torch.ones(2, 3), torch.ones(4)])
            self.named = nn.ParameterDict({"a": torch.ones(2)})
            self.empty = nn.Sequential()

    return {
        "net": repr(Net()),
        "transformer": repr(nn.Transformer(4, 2, 2, 1, 8)),
        "layers": [
            repr(m)
            for m in (
                nn.Conv1d(4, 6, 3, 2, groups=2, dilation=2, padding_mode="reflect"),
                nn.Conv2d(1, 2, 3, padding="same"),
                nn.ConvTranspose2d(2, 3, 3, stride=2, output_padding=1),
                nn.Embedding(10, 3, padding_idx=-1, max_norm=1.0),
                nn.EmbeddingBag(10, 3, mode="sum"),
                nn.LayerNorm((2, 3), eps=1e-6, bias=False),
                nn.LSTM(3, 4, 2, dropout=0.5, bidirectional=True),
                nn.ReLU(inplace=True),
                nn.Dropout(0.2, inplace=True),
                nn.Upsample(scale_factor=2, mode="bilinear"),
                nn.Unflatten(1, (2, 3)),
                nn.MaxPool2d(2, padding=(1, 0)),
                nn.ZeroPad2d((1, 2, 3, 4)),
                nn.ConstantPad1d(2, 0.5),
            )
        ],
    }


def initial():
    shape, out = (4, 3), {}
    calls = {
        "truncTail": lambda t: nn.init.trunc_normal_(t, 0.0, 1.0, 2.0, 3.0),
        "truncScaled": lambda t: nn.init.trunc_normal_(t, std=0.02),
        "kaimingOut": lambda t: nn.init.kaiming_normal_(t, mode="fan_out", nonlinearity="relu"),
        "orthogonalGain": lambda t: nn.init.orthogonal_(t, gain=2.0),
        "xavierGain": lambda t: nn.init.xavier_normal_(t, gain=0.5),
    }
    for name, call in calls.items():
        torch.manual_seed(9)
        out[name] = call(torch.zeros(shape)).tolist()
    out["diracGroups"] = nn.init.dirac_(torch.zeros(4, 2, 3), 2).tolist()
    return out


def functions():
    torch.manual_seed(10)
    logits = torch.randn(3, 4)
    soft = F.gumbel_softmax(logits, tau=0.5)
    hard = F.gumbel_softmax(logits, hard=True)
    one_hot = F.one_hot(torch.tensor([0, 2, 1])).tolist()
    log_probs = torch.randn(6, 2, 5).log_softmax(-1)
    ctc = F.ctc_loss(log_probs, torch.tensor([[1, 2, 2], [3, 4, 0]]), torch.tensor([6, 5]), torch.tensor([3, 2]))
    theta = torch.tensor([[[1.0, 0.2, 0.1], [0.0, 1.0, -0.3]]])
    grid = F.affine_grid(theta, (1, 1, 2, 3), align_corners=False)
    fold = F.fold(F.unfold(torch.arange(16.0).reshape(1, 1, 4, 4), 2), (4, 4), 2)
    pool = F.fractional_max_pool2d(torch.randn(1, 1, 5, 5), 2, output_size=3)
    adaptive = nn.AdaptiveLogSoftmaxWithLoss(8, 20, [4, 10], div_value=2.0)
    x = torch.randn(6, 8)
    output, loss = adaptive(x, torch.tensor([0, 3, 5, 12, 19, 9]))
    return {
        "adaptive": [output.tolist(), loss.item(), adaptive.log_prob(x).tolist(), adaptive.predict(x).tolist()],
        "gumbel": soft.tolist(),
        "gumbelHard": hard.tolist(),
        "oneHot": one_hot,
        "ctc": ctc.item(),
        "affineGrid": grid.tolist(),
        "fold": fold.tolist(),
        "fractional": pool.tolist(),
    }


def main():
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    parts = (errors, clipping, training, hooks, texts, initial, functions)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps({part.__name__: part() for part in parts}, indent=1) + "\n")


main()
