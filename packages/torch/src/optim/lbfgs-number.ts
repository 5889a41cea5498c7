/** @file Numbers of LBFGS: PyTorch computes some as tensors of one element, rounded to the parameters' dtype, some as floats. */

/** A number with what it is in PyTorch. */
export interface Num {
  readonly value: number;
  /** Whether it is a tensor there: then it is rounded, and makes tensors of what it is combined with. */
  readonly rounded: boolean;
}

/** A Python float. */
export function float(value: number): Num {
  return { value, rounded: false };
}

/** Arithmetic on such numbers, for parameters of single or double precision. */
export class Arithmetic {
  readonly #round: (value: number) => number;

  /** @param isDouble whether the parameters are float64 */
  constructor(isDouble: boolean) {
    this.#round = isDouble ? (value) => value : Math.fround;
  }

  /** A tensor of one element. */
  tensor(value: number): Num {
    return { value: this.#round(value), rounded: true };
  }

  #combine(a: Num, b: Num, operation: (a: number, b: number) => number): Num {
    if (!a.rounded && !b.rounded) return float(operation(a.value, b.value));
    return this.tensor(operation(this.#round(a.value), this.#round(b.value)));
  }

  add(a: Num, b: Num): Num {
    return this.#combine(a, b, (x, y) => x + y);
  }

  sub(a: Num, b: Num): Num {
    return this.#combine(a, b, (x, y) => x - y);
  }

  mul(a: Num, b: Num): Num {
    return this.#combine(a, b, (x, y) => x * y);
  }

  div(a: Num, b: Num): Num {
    if (!a.rounded && b.rounded) return this.mul(this.tensor(1 / b.value), a);
    return this.#combine(a, b, (x, y) => x / y);
  }

  sqrt(a: Num): Num {
    return a.rounded ? this.tensor(Math.sqrt(a.value)) : float(Math.sqrt(a.value));
  }
}

/** Python's min: the first unless the second is less. */
export function min(a: Num, b: Num): Num {
  return b.value < a.value ? b : a;
}

/** Python's max: the first unless the second is greater. */
export function max(a: Num, b: Num): Num {
  return b.value > a.value ? b : a;
}

/** A point of a line search: where, the function there and its slope. */
export interface Point {
  readonly x: Num;
  readonly f: Num;
  readonly slope: Num;
}

/** The minimum of the cubic through two points, within bounds (those of the points unless given). */
export function cubicMinimum(n: Arithmetic, a: Point, b: Point, bounds?: readonly [Num, Num]): Num {
  const [least, most] = bounds ?? (a.x.value <= b.x.value ? [a.x, b.x] : [b.x, a.x]);
  const d1 = n.sub(n.add(a.slope, b.slope), n.div(n.mul(float(3), n.sub(a.f, b.f)), n.sub(a.x, b.x)));
  const square = n.sub(n.mul(d1, d1), n.mul(a.slope, b.slope));
  if (!(square.value >= 0)) return n.div(n.add(least, most), float(2));
  const d2 = n.sqrt(square);
  const [from, to] = a.x.value <= b.x.value ? [a, b] : [b, a];
  const share = n.div(n.sub(n.add(to.slope, d2), d1), n.add(n.sub(to.slope, from.slope), n.mul(float(2), d2)));
  return min(max(n.sub(to.x, n.mul(n.sub(to.x, from.x), share)), least), most);
}
