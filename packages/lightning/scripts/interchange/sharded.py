"""Python's side of sharded.ts: one of the processes that train a sharded model with Lightning's ModelParallelStrategy.

    python sharded.py save FOLDER       saves FOLDER/py.ckpt after an epoch, and trains another model two epochs without a stop
    python sharded.py resume FOLDER     goes on from FOLDER/ts.ckpt

Which process it is says the environment. Needs torch 2.13.0 and lightning 2.6.6.
"""

import json
import logging
import os
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import lightning as L
import torch
from lightning.pytorch.strategies import ModelParallelStrategy
from torch.distributed.fsdp import fully_shard

torch.set_num_threads(1)
rank, world = int(os.environ["LOCAL_RANK"]), int(os.environ["WORLD_SIZE"])


class Model(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Sequential(torch.nn.Linear(4, 6), torch.nn.ReLU(), torch.nn.Linear(6, 2))
        with torch.no_grad():
            for p in self.layer.parameters():
                p.copy_(torch.sin(torch.arange(p.numel(), dtype=torch.float32) + 1).reshape(p.shape) * 0.4)

    def configure_model(self):
        if not isinstance(next(self.parameters()), torch.distributed.tensor.DTensor):
            fully_shard(self.layer, mesh=self.device_mesh["data_parallel"])

    def training_step(self, batch, batch_idx):
        return (self.layer(batch) - 1).square().mean()

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=0.05)


def fit(epochs, ckpt_path=None):
    batches = [torch.arange(8.0).add(8 * (world * k + rank)).sin().reshape(2, 4) for k in range(2)]
    loader = torch.utils.data.DataLoader(batches, batch_size=None)
    strategy = ModelParallelStrategy(data_parallel_size=world, tensor_parallel_size=1)
    trainer = L.Trainer(
        accelerator="cpu", devices=world, strategy=strategy, max_epochs=epochs, use_distributed_sampler=False,
        logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False,
    )  # fmt: skip
    model = Model()
    trainer.fit(model, loader, ckpt_path=ckpt_path)
    return trainer, model


def weights(model):
    return {key: value.full_tensor().tolist() for key, value in model.state_dict().items()}


stage, folder = sys.argv[1], pathlib.Path(sys.argv[2])
if stage == "save":
    fit(1)[0].save_checkpoint(folder / "py.ckpt")
    found = weights(fit(2)[1])
else:
    found = weights(fit(2, folder / "ts.ckpt")[1])
if rank == 0:
    (folder / f"{stage}.json").write_text(json.dumps(found))

# All end together, and without what Python does at its end, where threads of gloo sometimes abort the process.
torch.distributed.barrier()
torch.distributed.destroy_process_group()
os._exit(0)
