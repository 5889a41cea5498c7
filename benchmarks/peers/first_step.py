"""From process start to the end of the first training step, with PyTorch alone."""
import torch
from common import done

model = torch.nn.Linear(32, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
torch.nn.functional.mse_loss(model(torch.zeros(1, 32)), torch.zeros(1, 2)).backward()
optimizer.step()
done()
