"""A GAN, optimized by hand, with an optimizer for each part."""

import torch
import torch.nn.functional as F
from lightning.pytorch import LightningModule
from lightning.pytorch.cli import OptimizerCallable
from torch import nn


class Generator(nn.Module):
    def __init__(self, latent: int = 4, hidden: int = 16, size: int = 8):
        super().__init__()
        self.latent = latent
        self.layers = nn.Sequential(nn.Linear(latent, hidden), nn.LeakyReLU(0.2), nn.Linear(hidden, size * size))

    def forward(self, z):
        return self.layers(z).tanh()


class Discriminator(nn.Module):
    def __init__(self, hidden: int = 16, size: int = 8, slope: float = 0.2):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(size * size, hidden), nn.LeakyReLU(slope), nn.Linear(hidden, 1))

    def forward(self, x):
        return self.layers(x.flatten(1))


class GAN(LightningModule):
    def __init__(
        self,
        generator: Generator,
        discriminator: Discriminator,
        generator_optimizer: OptimizerCallable,
        discriminator_optimizer: OptimizerCallable = torch.optim.Adam,
        every: int = 1,
    ):
        super().__init__()
        self.save_hyperparameters(ignore=["generator", "discriminator"])
        self.automatic_optimization = False
        self.generator = generator
        self.discriminator = discriminator
        self.makers = [generator_optimizer, discriminator_optimizer]
        self.every = every

    def training_step(self, batch, batch_idx):
        real, _ = batch
        g, d = self.optimizers()
        z = torch.randn(len(real), self.generator.latent)
        ones, zeros = torch.ones(len(real), 1), torch.zeros(len(real), 1)
        if batch_idx % self.every == 0:
            self.toggle_optimizer(g)
            loss = F.binary_cross_entropy_with_logits(self.discriminator(self.generator(z)), ones)
            g.zero_grad()
            self.manual_backward(loss)
            g.step()
            self.untoggle_optimizer(g)
            self.log("g_loss", loss, prog_bar=True)
        self.toggle_optimizer(d)
        fake = self.discriminator(self.generator(z).detach())
        loss = F.binary_cross_entropy_with_logits(self.discriminator(real), ones)
        loss = (loss + F.binary_cross_entropy_with_logits(fake, zeros)) / 2
        d.zero_grad()
        self.manual_backward(loss)
        self.clip_gradients(d, gradient_clip_val=0.5, gradient_clip_algorithm="norm")
        d.step()
        self.untoggle_optimizer(d)
        self.log("d_loss", loss, prog_bar=True)

    def configure_optimizers(self):
        g, d = self.makers
        return [g(self.generator.parameters()), d(self.discriminator.parameters())]
