"""Passes over a data set through PyTorch's DataLoader. Arguments: the data set, samples, workers, the folder of files."""
import sys, time, zlib
import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset, TensorDataset
from common import serve, use_threads, values

kind, samples, workers = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
# With an epoch the time until its first batch is there counts, of a loader that is made anew.
epoch = int(sys.argv[5]) if len(sys.argv) > 5 else 0


class Files(Dataset):
    def __len__(self): return samples

    def __getitem__(self, index):
        return torch.from_numpy(np.fromfile(f"{sys.argv[4]}/{index}.f32", dtype=np.float32)).view(1, 28, 28)


class Images(Dataset):
    def __init__(self):
        self.images = (torch.arange(16 * 3072) % 256).to(torch.uint8).view(16, 3, 32, 32)
        self.grey = torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)
        self.mean = torch.tensor([0.491, 0.482, 0.447]).view(3, 1, 1)
        self.std = torch.tensor([0.247, 0.243, 0.262]).view(3, 1, 1)

    def __len__(self): return samples

    def __getitem__(self, index):
        image = self.images[index % 16].float().div(255)
        shifted = F.pad(image, (4, 4, 4, 4)).narrow(1, index % 9, 32).narrow(2, (index * 7) % 9, 32)
        turned = shifted if index % 2 == 0 else shifted.flip(2)
        bright = turned * (0.8 + (index % 5) * 0.1)
        mean = bright.mean()
        contrasted = (bright - mean) * 1.2 + mean
        grey = (contrasted * self.grey).sum(0, True)
        coloured = ((contrasted - grey) * 0.9 + grey).clamp(0, 1)
        return (coloured - self.mean) / self.std


class Texts(Dataset):
    text = " ".join(f"Word{(i * 7919) % 331}" for i in range(200))

    def __len__(self): return samples

    def __getitem__(self, index):
        counts = np.zeros(1024, dtype=np.float32)
        for word in f"{self.text} {index}".lower().split(" "):
            counts[zlib.crc32(word.encode()) % 1024] += 1
        return torch.from_numpy(counts)


class Packed(Dataset):
    packed = zlib.compress(bytes((i * i) % 251 for i in range(262144)))

    def __len__(self): return samples

    def __getitem__(self, index):
        return torch.frombuffer(bytearray(zlib.decompress(self.packed)), dtype=torch.uint8)[index]


def memory():
    return TensorDataset(torch.from_numpy(values(samples * 32)).view(samples, 32), torch.from_numpy(values(samples)))


use_threads()
dataset = {"memory": memory, "files": Files, "images": Images, "texts": Texts, "packed": Packed}[kind]()


def make(): return DataLoader(dataset, batch_size=64, shuffle=True, num_workers=workers, persistent_workers=workers > 0)


batches = make()


def iterate():
    seen = 0
    for _ in batches: seen += 1
    assert seen == len(batches)


def wait_for_first():
    loader, waited = make(), 0
    for _ in range(epoch):
        start, first = time.perf_counter_ns(), True
        for _ in loader:
            if first: waited = time.perf_counter_ns() - start
            first = False
    return waited


serve(wait_for_first if epoch > 0 else iterate)
