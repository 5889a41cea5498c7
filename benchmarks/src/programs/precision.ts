/** @file Training steps in mixed precision by hand: MLP 784-128-10, Adam, batch 32. Argument: "bf16", "fp16" or "fp16-scaler". */
import * as torch from "@lightning-ts/torch";
import { amp, nn, optim } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Program, values } from "../program.js";

/** One iteration is a step: the forward pass under autocast, with a gradient scaler or without. */
export const precision: Program = ([form]) => {
  torch.manualSeed(0);
  const batch = 32;
  const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const x = torch.fromTypedArray(values(batch * 784), [batch, 784]);
  const y = torch.arange(batch).remainder(10);
  const dtype = form === "bf16" ? torch.bfloat16 : torch.float16;
  const scaler = new amp.GradScaler("cpu", { enabled: form === "fp16-scaler" });
  const lossOf = () => F.crossEntropy(model.forward(x), y);
  return () => {
    optimizer.zeroGrad();
    const loss = torch.autocast({ deviceType: "cpu", dtype }, lossOf);
    scaler.scale(loss).backward();
    scaler.step(optimizer);
    scaler.update();
  };
};
