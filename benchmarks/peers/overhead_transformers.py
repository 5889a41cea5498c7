"""The smallest step in Hugging Face's Trainer. Argument: the number of batches."""
import sys
import torch
import torch.nn.functional as F
import transformers
from common import in_folder, serve, use_threads
from small import Batches

use_threads()
batches = Batches(int(sys.argv[1]))
samples = [{"x": x[0], "labels": y[0]} for x, y in batches]


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(32, 2)

    def forward(self, x, labels):
        y = self.layer(x)
        return {"loss": F.mse_loss(y, labels), "logits": y}


def run(folder):
    model = Model()
    arguments = transformers.TrainingArguments(folder, num_train_epochs=1, per_device_train_batch_size=1, report_to=[], use_cpu=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    transformers.Trainer(model, arguments, train_dataset=samples, optimizers=(optimizer, None)).train()


serve(in_folder(run))
