/** @file The descriptions of declared parameters, and of plain objects with such fields. */
import { pythonName } from "../util/options.js";
import type { ClassDescription, ClassType, ParameterDescription } from "./description.js";
import { fieldsToCode, notData, toFile } from "./file-values.js";
import type { Parameter, ParameterTable } from "./parameter.js";

/** The descriptions of classes that are registered. */
export type Known = (type: ClassType) => ClassDescription | null;

/** The name of a parameter in files. */
export function fileNameOf(key: string, { fileName }: Parameter): string {
  return fileName ?? pythonName(key);
}

/** The descriptions of the parameters of a table. */
export function describeTable(table: ParameterTable, known: Known = () => null): ParameterDescription[] {
  const pathOf = (Class: ClassType): string => known(Class)?.path ?? Class.name;
  return Object.entries(table).map(([key, parameter]) => {
    const { type, isRequired, default: value, doc } = parameter;
    const data = value === undefined ? notData : toFile(type, value, pathOf);
    return {
      name: fileNameOf(key, parameter),
      key,
      type,
      required: isRequired,
      ...(data === notData ? {} : { default: data }),
      ...(doc === "" ? {} : { doc }),
    };
  });
}

/** Plain objects with the fields of a table, as a description. */
export function describeFields(table: ParameterTable, name = "object", doc: string | null = null): ClassDescription {
  const parameters = (): ParameterDescription[] => describeTable(table);
  return {
    path: name,
    name,
    bases: [],
    ...(doc === null ? {} : { doc }),
    parameters,
    create: (given) => fieldsToCode({ parameters }, given),
  };
}

/** What a class says that it is, by its `static doc`; a class that it extends says it of another. */
export function docOf(Class: object): string | null {
  const doc: unknown = Object.hasOwn(Class, "doc") ? Reflect.get(Class, "doc") : null;
  return typeof doc === "string" ? doc : null;
}
