#!/usr/bin/env bash
# Runs the committed golden scripts against PyTorch and Lightning in a virtual environment of the project's own, and compares
# what they write with the committed numbers.
set -euo pipefail
cd "$(dirname "$0")/.."
cache="${LIGHTNING_TS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lightning-ts}/python-peer-2.13.0"
python="$cache/bin/python"
if [ ! -x "$python" ] || ! "$python" -c "import torch, lightning, numpy, safetensors" 2>/dev/null; then
  echo "making the virtual environment $cache"
  rm -rf "$cache"
  python3 -m venv "$cache"
  # The CPU build first: on Linux the plain one is for CUDA and needs gigabytes of libraries.
  "$python" -m pip install -q torch==2.13.0+cpu || "$python" -m pip install -q torch==2.13.0 --extra-index-url https://download.pytorch.org/whl/cpu
  "$python" -m pip install -q lightning==2.6.6 tensorboard safetensors numpy
fi
status=0
for script in packages/*/scripts/golden/*.py; do
  if "$python" "$script" --check; then
    echo "ok: $script"
  else
    echo "FAILED: $script"
    status=1
  fi
done
exit $status
