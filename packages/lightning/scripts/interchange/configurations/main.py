"""The command line of Lightning, as `lightning-ts` is ours: nothing but what a configuration names."""

from lightning.pytorch.cli import LightningCLI

if __name__ == "__main__":
    LightningCLI()
