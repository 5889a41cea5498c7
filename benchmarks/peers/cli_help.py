"""`fit --help` of Lightning's command line, to its last line."""
import sys
from common import done
from lightning.pytorch.cli import LightningCLI

sys.argv[1:] = ["fit", "--help"]
try:
    LightningCLI()
except SystemExit:
    done()
