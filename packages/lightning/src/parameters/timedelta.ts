/** @file Durations as Python writes them: "1:00:00", "2 days, 0:10:00". */

const form = /^\s*(?:(-?\d+)\s+days?,\s*)?(\d+):([0-5]?\d):([0-5]?\d)(?:\.(\d{1,6}))?\s*$/;
const day = 86_400_000;

/** The milliseconds of a text as `str(timedelta)` of Python writes it; null for another text. */
export function parseTimedelta(text: string): number | null {
  const match = form.exec(text);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(1, 5).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const fraction = Number(`0.${match[5] ?? "0"}`);
  return days * day + ((hours * 60 + minutes) * 60 + seconds + fraction) * 1000;
}

/** A duration as Python writes it. */
export function timedeltaText(milliseconds: number): string {
  const days = Math.floor(milliseconds / day);
  const rest = milliseconds - days * day;
  const seconds = Math.floor(rest / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const micro = Math.round((rest - seconds * 1000) * 1000);
  const fraction = micro === 0 ? "" : `.${String(micro).padStart(6, "0")}`;
  return `${days === 0 ? "" : `${days} day${Math.abs(days) === 1 ? "" : "s"}, `}${clock}${fraction}`;
}
