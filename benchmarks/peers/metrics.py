"""Metrics by themselves. Arguments: the metric, and the size of a batch."""
import sys
import torch
from torchmetrics import MeanSquaredError, MetricCollection
from torchmetrics import classification as c
from common import serve, use_threads, values

CLASSES = 10


def ten():
    return MetricCollection([
        c.MulticlassAccuracy(CLASSES), c.MulticlassPrecision(CLASSES), c.MulticlassRecall(CLASSES), c.MulticlassF1Score(CLASSES),
        c.MulticlassSpecificity(CLASSES), c.MulticlassHammingDistance(CLASSES), c.MulticlassConfusionMatrix(CLASSES),
        c.MulticlassCohenKappa(CLASSES), c.MulticlassMatthewsCorrCoef(CLASSES), c.MulticlassJaccardIndex(CLASSES)])


MAKERS = {"accuracy": lambda: c.MulticlassAccuracy(CLASSES), "f1": lambda: c.MulticlassF1Score(CLASSES), "mse": MeanSquaredError, "ten": ten}


def auroc(count):
    scores = (torch.arange(count) * 7919 % count).float() / count
    target = torch.arange(count) * 31 % 2

    def iterate():
        metric = c.BinaryAUROC()
        metric.update(scores, target)
        metric.compute()
    return iterate


def program(name, count):
    if name == "auroc": return auroc(count)
    metric = MAKERS[name]()
    if name == "mse": batch = (torch.from_numpy(values(count)), torch.from_numpy(values(count, 7)))
    else: batch = (torch.from_numpy(values(count * CLASSES)).view(count, CLASSES), torch.arange(count) % CLASSES)
    return lambda: metric.update(*batch)


use_threads()
serve(program(sys.argv[1], int(sys.argv[2])))
