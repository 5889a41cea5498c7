/** @file Activation layers of one shape: nothing but `inplace` is set. */
import type { Tensor } from "../../tensor/tensor.js";
import * as F from "../functional/activation.js";
import { keepsNothing } from "../transient.js";
import { Fixed, InplaceActivation, SilentInplaceActivation } from "./activation-base.js";

/** max(x, 0). Counterpart: `torch.nn.ReLU`. */
export class ReLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? F.relu_(input) : F.relu(input);
  }
}

/** min(max(x, 0), 6). */
export class ReLU6 extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.relu6(input, this.inplace);
  }
}

/** Scaled exponential linear unit. */
export class SELU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.selu(input, this.inplace);
  }
}

/** x * sigmoid(x), also called swish. */
export class SiLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.silu(input, this.inplace);
  }
}

/** x * tanh(softplus(x)). */
export class Mish extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.mish(input, this.inplace);
  }
}

/** x * relu6(x + 3) / 6. */
export class Hardswish extends SilentInplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.hardswish(input, this.inplace);
  }
}

/** relu6(x + 3) / 6. */
export class Hardsigmoid extends SilentInplaceActivation {
  override forward(input: Tensor): Tensor {
    return F.hardsigmoid(input, this.inplace);
  }
}

/** 1 / (1 + exp(-x)). */
export class Sigmoid extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.sigmoid(input);
  }
}

/** tanh(x). */
export class Tanh extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.tanh(input);
  }
}

/** log(sigmoid(x)). */
export class LogSigmoid extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.logsigmoid(input);
  }
}

/** x / (1 + |x|). */
export class Softsign extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.softsign(input);
  }
}

/** x - tanh(x). */
export class Tanhshrink extends Fixed {
  override forward(input: Tensor): Tensor {
    return F.tanhshrink(input);
  }
}

keepsNothing(ReLU, ReLU6, SELU, SiLU, Mish, Hardswish, Hardsigmoid, Sigmoid, Tanh, LogSigmoid, Softsign, Tanhshrink);
