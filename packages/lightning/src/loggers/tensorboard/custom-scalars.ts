/** @file Charts that show several scalars, as the user lays them out. */
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { Message } from "../protobuf.js";
import { bytesValue, pluginData } from "./values.js";

/** A chart: lines of some tags, or one line between two bounds: its tag, that of the lower and that of the upper bound. */
export type CustomChart =
  | readonly [kind: "Multiline", tags: readonly string[]]
  | readonly [kind: "Margin", tags: readonly [value: string, lower: string, upper: string]];

/** Charts by category and title. */
export type CustomLayout = Readonly<Record<string, Readonly<Record<string, CustomChart>>>>;

/** The layout of custom scalars. @throws RangeError for a chart of another kind */
export function customScalarsValue(layout: CustomLayout): Message {
  const message = new Message();
  for (const [title, charts] of Object.entries(layout)) {
    const category = new Message().string(1, title);
    for (const [name, chart] of Object.entries(charts)) category.message(2, chartMessage(name, chart));
    message.message(2, category);
  }
  return bytesValue("custom_scalars__config__", message.finish(), [], pluginData("custom_scalars"));
}

function chartMessage(title: string, [kind, tags]: CustomChart): Message {
  const chart = new Message().string(1, title);
  const content = new Message();
  switch (kind) {
    case "Multiline":
      for (const tag of tags) content.string(1, tag);
      return chart.message(2, content);
    case "Margin": {
      const [value, lower, upper] = tags;
      if ((tags.length as number) === 3) {
        content.message(1, new Message().string(1, value).string(2, lower).string(3, upper));
        return chart.message(3, content);
      }
      break;
    }
  }
  throw new RangeError(
    `SummaryWriter.addCustomScalars: expected ["Multiline", tags] or ["Margin", [value, lower, upper]] for ${show(title)}. Received: ${show([kind, tags])}.`,
  );
}
