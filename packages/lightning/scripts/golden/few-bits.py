"""Layers whose weights are kept in 4 or 8 bits, as the package bitsandbytes computes them on a CPU."""

import json
import os

os.environ["BITSANDBYTES_NOWELCOME"] = "1"
import bitsandbytes as bnb
import torch

torch.manual_seed(0)


def tensor(value, digits=9):
    """What JSON keeps of a tensor: nine digits are all that a float32 has."""
    values = value.detach().flatten().tolist()
    if value.is_floating_point():
        values = [float(f"{number:.{digits}g}") for number in values]
    return {"dtype": str(value.dtype), "shape": list(value.shape), "values": values}


def result(value):
    """What JSON keeps of a result, which is compared with a tolerance."""
    return tensor(value.float(), 6)


def state(layer):
    return {name: tensor(value) for name, value in layer.state_dict().items()}


def passes(layer, inputs, dtype):
    """The output, and the gradients of input, bias and, where it is trained, weight."""
    x = inputs.to(dtype).requires_grad_()
    output = layer(x)
    output.float().pow(2).sum().backward()
    weight_grad = layer.weight.grad
    with torch.no_grad():
        layer.eval()
        layer.weight.requires_grad_(False)  # integers both ways, which bitsandbytes lacks on a CPU
        layer.support_avx512bf16_for_cpu = False  # another layout of the weight, for some processors only
        evaluated = layer(inputs.to(dtype))
        layer.train()
    grads = {"input": result(x.grad), "bias": result(layer.bias.grad)}
    if weight_grad is not None:
        grads["weight"] = result(weight_grad)
    return {"output": result(output), "evaluated": result(evaluated), "grads": grads}


def four_bit(quant_type, nested, rows, columns, dtype):
    weight = torch.randn(rows, columns)
    bias = torch.randn(rows)
    layer = bnb.nn.Linear4bit(columns, rows, compute_dtype=dtype, compress_statistics=nested, quant_type=quant_type)
    data, quant_state = bnb.functional.quantize_4bit(
        weight.half(), blocksize=64, compress_statistics=nested, quant_type=quant_type
    )
    layer.weight = bnb.nn.Params4bit(
        data, requires_grad=False, quant_state=quant_state, blocksize=64, compress_statistics=nested,
        quant_type=quant_type, module=layer, bnb_quantized=True,
    )
    layer.bias = torch.nn.Parameter(bias.clone())
    inputs = torch.randn(5, columns)
    saved = state(layer)
    return {
        "type": quant_type, "nested": nested, "dtype": str(dtype), "weight": tensor(weight), "bias": tensor(bias), "inputs": tensor(inputs),
        "state": saved, "unfolded": result(bnb.functional.dequantize_4bit(data, quant_state)),
        **passes(layer, inputs, dtype),
    }


def eight_bit(trained, threshold, rows, columns, dtype):
    weight = torch.randn(rows, columns)
    bias = torch.randn(rows)
    layer = bnb.nn.Linear8bitLt(columns, rows, has_fp16_weights=trained, threshold=threshold)
    if trained:
        layer.weight = bnb.nn.Int8Params(weight.half(), has_fp16_weights=True, requires_grad=True)
    else:
        integers, scales, _ = bnb.functional.int8_vectorwise_quant(weight.half())
        layer.weight = bnb.nn.Int8Params(integers, has_fp16_weights=False, requires_grad=False, CB=integers, SCB=scales)
    layer.bias = torch.nn.Parameter(bias.clone())
    inputs = torch.randn(5, columns)
    inputs[1, 3] = 9.0
    inputs[4, 7] = -7.5
    saved = state(layer)
    return {
        "trained": trained, "threshold": threshold, "dtype": str(dtype), "weight": tensor(weight), "bias": tensor(bias),
        "inputs": tensor(inputs), "state": saved, **passes(layer, inputs, dtype),
    }


four = [
    four_bit(quant_type, nested, rows, columns, dtype)
    for quant_type in ("nf4", "fp4")
    for nested in (False, True)
    for rows, columns, dtype in ((6, 64, torch.float32), (7, 9, torch.float32), (16, 24, torch.float16))
]
eight = [
    eight_bit(trained, threshold, 6, 24, dtype)
    for trained in (False, True)
    for threshold in (0.0, 6.0)
    for dtype in (torch.float16, torch.float32)
]
codes = {"dynamic": tensor(bnb.functional.create_dynamic_map())["values"]}
with open(os.path.join(os.path.dirname(__file__), "..", "..", "test-data", "few-bits.json"), "w") as file:
    json.dump({"tolerance": {"relative": 2e-3, "absolute": 2e-4}, "codes": codes, "four": four, "eight": eight}, file)
    file.write("\n")
