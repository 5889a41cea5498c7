/** @file Sequences of different lengths: `nn.utils.rnn`. */
export * from "./packed-sequence.js";
