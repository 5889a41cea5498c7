"""Which operators have a page in PyTorch's documentation: writes doc-pages.json beside this file.

    python doc_pages.py

Needs torch. Run once for each supported version of PyTorch; the product itself needs no Python.
PyTorch gives a page to what has a docstring and stands in one of its lists; names that have the one and not the other are left out here.
"""
import json
import re
from pathlib import Path

import torch

operators = {name.split(".")[0][len("aten::") :] for name in torch._C._dispatch_get_all_op_names() if name.startswith("aten::")}

# Documented in the sources, but in none of the lists that pages are made from.
torch_without_page = re.compile(
    r"""_assert_async | _foreach_tanh_? | as_strided_scatter | (?!index_copy|narrow_copy)\w+_copy | celu_ | channel_shuffle
    | conv_tbc | empty_permuted | hash_tensor | is_inference | native_channel_shuffle | nonzero_static
    | quantize_per_tensor_dynamic | segment_reduce | selu_ | unsafe_\w+""",
    re.VERBOSE,
)
tensor_without_page = re.compile(
    r"""__\w+ | as_strided_ | as_strided_scatter | deg2rad_ | rad2deg_ | exp2_? | heaviside_ | index | is_neg | kron
    | new_empty_strided | put | swapaxes_ | swapdims_ | to_padded_tensor | unsafe_\w+""",
    re.VERBOSE,
)
functional_without_page = re.compile(
    # `unfold` of libtorch is the tensor's method.
    r"""celu_ | channel_shuffle | conv_tbc | max_pool\dd_with_indices | native_channel_shuffle | selu_ | unfold""",
    re.VERBOSE,
)
special_without_page = re.compile(r"\w*polynomial\w+ | bessel_y\d | modified_bessel_\w+", re.VERBOSE)


def documented(module, without, prefix=""):
    """Names of a module or class that are operators and have a page."""
    return sorted(
        name
        for name in dir(module)
        if prefix + name in operators
        and callable(getattr(module, name))
        and getattr(module, name).__doc__
        and not (without and without.fullmatch(name))
    )


# Pages of what Python builds of operators: sentences.txt names them with "See".
kin = {
    "torch": ["tensor"],
    "nn": ["ChannelShuffle", "GRU", "GRUCell", "LSTM", "LSTMCell", "RNN", "RNNCell"],
    "nn.functional": ["affine_grid", "cross_entropy", "fold", "grid_sample", "interpolate", "logsigmoid", "unfold"],
}
functional = documented(torch.nn.functional, functional_without_page)
in_both = {"softmax", "sigmoid", "tanh"}
pages = {
    "version": ".".join(torch.__version__.split(".")[:2]),
    # What torch takes over from torch.nn.functional has its page there.
    "torch": [name for name in documented(torch, torch_without_page) if name in in_both or name not in functional],
    "Tensor": documented(torch.Tensor, tensor_without_page),
    "nn.functional": functional,
    "linalg": documented(torch.linalg, re.compile("_powsum"), "linalg_"),
    "fft": documented(torch.fft, None, "fft_"),
    "special": documented(torch.special, special_without_page, "special_"),
}
for place, names in kin.items():
    pages[place] = sorted({*pages.get(place, []), *names})
path = Path(__file__).with_name("doc-pages.json")
path.write_text("".join(["{\n", ",\n".join(f'  "{key}": {json.dumps(value)}' for key, value in pages.items()), "\n}\n"]))
