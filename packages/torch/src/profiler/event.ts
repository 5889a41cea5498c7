/** @file FunctionEvent: one call of an operator, or one range, in a profile. */

/** What the table of a profile is made of: an event, or the sum of several. */
export interface ProfiledEntry {
  readonly key: string;
  readonly count: number;
  readonly isAsync: boolean;
  readonly isUserAnnotation: boolean;
  readonly deviceType: string;
  readonly inputShapes: readonly (readonly number[])[];
  readonly flops: number;
  readonly cpuParent: FunctionEvent | null;
  readonly cpuTimeTotal: number;
  readonly selfCpuTimeTotal: number;
  readonly cpuTime: number;
  readonly deviceTimeTotal: number;
  readonly selfDeviceTimeTotal: number;
  readonly deviceTime: number;
  readonly cpuMemoryUsage: number;
  readonly selfCpuMemoryUsage: number;
  readonly deviceMemoryUsage: number;
  readonly selfDeviceMemoryUsage: number;
}

/** The fields of an event that are recorded. */
export interface EventFields {
  /** Times are microseconds from the start of the recording. */
  readonly id: number;
  readonly name: string;
  readonly traceName: string;
  readonly start: number;
  readonly end: number;
  readonly thread: number;
  readonly forwardThread: number;
  readonly sequenceNr: number;
  readonly scope: number;
  readonly isAsync: boolean;
  readonly isUserAnnotation: boolean;
  readonly deviceType: string;
  readonly deviceIndex: number;
  readonly inputShapes: readonly (readonly number[])[];
  readonly flops: number;
  readonly cpuMemoryUsage: number;
  readonly deviceMemoryUsage: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One call of an operator, one range, or one kernel. Times are in microseconds, memory in bytes. Counterpart: `FunctionEvent`. */
export class FunctionEvent implements ProfiledEntry {
  /** What was recorded. */
  readonly fields: EventFields;
  /** The thread that it is counted to. */
  thread: number;
  /** What it called directly on the CPU. */
  cpuChildren: FunctionEvent[] = [];
  /** What called it, null at the top. */
  cpuParent: FunctionEvent | null = null;
  /** Microseconds of the kernels that it launched itself. */
  kernels: number[] = [];
  readonly count = 1;

  constructor(fields: EventFields) {
    this.fields = fields;
    this.thread = fields.thread;
  }

  get key(): string {
    return this.fields.name;
  }

  get isAsync(): boolean {
    return this.fields.isAsync;
  }

  get isUserAnnotation(): boolean {
    return this.fields.isUserAnnotation;
  }

  get deviceType(): string {
    return this.fields.deviceType;
  }

  get inputShapes(): readonly (readonly number[])[] {
    return this.fields.inputShapes;
  }

  get flops(): number {
    return this.fields.flops;
  }

  get #isOnCpu(): boolean {
    return this.deviceType === "cpu";
  }

  get cpuTimeTotal(): number {
    return this.#isOnCpu ? this.fields.end - this.fields.start : 0;
  }

  get selfCpuTimeTotal(): number {
    if (this.isAsync || !this.#isOnCpu) return 0;
    return this.cpuTimeTotal - sum(this.cpuChildren.map((child) => child.cpuTimeTotal));
  }

  get cpuTime(): number {
    return this.cpuTimeTotal;
  }

  get deviceTimeTotal(): number {
    if (this.isAsync) return 0;
    if (!this.#isOnCpu) return this.fields.end - this.fields.start;
    return sum(this.kernels) + sum(this.cpuChildren.map((child) => child.deviceTimeTotal));
  }

  get selfDeviceTimeTotal(): number {
    if (this.isAsync) return 0;
    return this.#isOnCpu ? sum(this.kernels) : this.deviceTimeTotal;
  }

  get deviceTime(): number {
    return this.deviceTimeTotal;
  }

  get cpuMemoryUsage(): number {
    return this.fields.cpuMemoryUsage;
  }

  get selfCpuMemoryUsage(): number {
    if (this.isAsync || !this.#isOnCpu) return 0;
    return this.cpuMemoryUsage - sum(this.cpuChildren.map((child) => child.cpuMemoryUsage));
  }

  get deviceMemoryUsage(): number {
    return this.fields.deviceMemoryUsage;
  }

  get selfDeviceMemoryUsage(): number {
    if (this.isAsync || !this.#isOnCpu) return 0;
    return this.deviceMemoryUsage - sum(this.cpuChildren.map((child) => child.deviceMemoryUsage));
  }
}
