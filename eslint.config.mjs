/** @file Lint rules: typescript-eslint's strict set with types; what is switched off says why. */
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** What Node gives to every module, as far as the scripts use it. */
const nodeGlobals = [
  "console",
  "process",
  "fetch",
  "setTimeout",
  "setInterval",
  "clearInterval",
  "clearTimeout",
  "URL",
  "Buffer",
];

export default tseslint.config(
  { ignores: ["**/dist/**", "**/build/**", "**/node_modules/**", "**/generated/**", "**/test-data/**"] },
  {
    files: [
      "packages/*/src/**/*.ts",
      "packages/*/scripts/**/*.ts",
      "examples/**/*.ts",
      "benchmarks/src/**/*.ts",
      "*.config.ts",
    ],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Numbers and tensors in messages are what the messages are for.
      "@typescript-eslint/restrict-template-expressions": "off",
      // Hooks and steps may return a promise or not; what is no promise is not awaited, on purpose.
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // A name for what a declaration of options takes.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // An underscore says that an argument is there for its place.
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      // Callers in JavaScript give what the types forbid; arguments are checked all the same.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // PyTorch's deprecated arguments are implemented here, so they are used here.
      "@typescript-eslint/no-deprecated": "off",
      // Spreading a string gives its code points, which is what widths and columns need.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  {
    // What a user did wrong is told with the user's line first.
    files: ["packages/*/src/**/*.ts"],
    ignores: ["**/util/user-errors.ts", "**/*.test.ts", "**/*.test-d.ts", "**/fixtures.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["TypeError", "RangeError", "ReferenceError"].map((name) => ({
          name,
          message: `Import ${name} from util/user-errors.js: its stack begins at the user's line.`,
        })),
      ],
    },
  },
  {
    files: ["**/*.test.ts", "**/*.test-d.ts"],
    rules: {
      // Tests give wrong values on purpose.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    extends: [js.configs.recommended],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, "readonly"])) },
  },
);
