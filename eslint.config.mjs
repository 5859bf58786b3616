import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/*
 * The rooms of src/ and their doors. A room may import only itself and what its line lists; it may name
 * only the host objects its line lists. All of it is an error, so that a door is never "open for now".
 */
const rooms = {
  measures: { opensTo: [] },
  law: { opensTo: [] },
  indicators: { opensTo: ["measures", "law"] },
  achievement: { opensTo: ["measures", "law"] },
  // What an office watches over the year: time limits, record reviews, edit checks, district profiles.
  monitoring: { opensTo: ["measures", "law", "indicators", "achievement"] },
  // What a sheet of ours holds, before it is in a workbook.
  sheets: { opensTo: ["measures", "law", "indicators"] },
  jobs: { opensTo: ["measures", "law", "indicators", "achievement", "monitoring", "sheets"] },
  functions: {
    opensTo: ["measures", "law", "indicators", "achievement", "monitoring"],
    says: ["CustomFunctions"],
  },
  workbook: { opensTo: ["measures", "law", "indicators", "achievement", "monitoring", "sheets", "jobs"] },
  // What a formula of ours came to and why, call by call: asked by the pane and by mn, always loaded lazily.
  explanations: {
    opensTo: [
      "measures",
      "law",
      "indicators",
      "achievement",
      "monitoring",
      "functions",
      "workbook",
      "spreadsheet",
    ],
  },
  taskpane: {
    opensTo: [
      "measures",
      "law",
      "indicators",
      "achievement",
      "monitoring",
      "sheets",
      "jobs",
      "workbook",
      "explanations",
    ],
    says: ["Office", "document", "window", "navigator", "localStorage"],
    packages: true,
    clock: true,
  },
  commands: { opensTo: ["workbook", "sheets", "indicators", "achievement"], says: ["Office"], clock: true },
  spreadsheet: { opensTo: [], packages: true },
  workbench: {
    opensTo: [
      "measures",
      "law",
      "indicators",
      "achievement",
      "monitoring",
      "sheets",
      "jobs",
      "functions",
      "workbook",
      "taskpane",
      "spreadsheet",
    ],
    says: ["CustomFunctions", "document", "window", "navigator", "fetch"],
    packages: true,
    clock: true,
  },
  cli: {
    opensTo: [
      "measures",
      "law",
      "indicators",
      "achievement",
      "monitoring",
      "sheets",
      "jobs",
      "functions",
      "workbook",
      "spreadsheet",
      "explanations",
    ],
    says: ["CustomFunctions"],
    packages: true,
    clock: true,
  },
};

const hostNames = [
  "Excel",
  "Office",
  "OfficeExtension",
  "OfficeRuntime",
  "CustomFunctions",
  "document",
  "window",
  "navigator",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
];

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the date in." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Pass the date in.",
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: "Pass the time in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Use a seeded generator.",
  },
];

/** Rooms are entered as "../law/dated"; a room's own subfolders never carry another room's name. */
function roomRules(name, { opensTo, says = [], packages = false, clock = false }) {
  const closed = Object.keys(rooms).filter((other) => other !== name && !opensTo.includes(other));
  const patterns = [
    {
      group: closed.flatMap((other) => [`**/../${other}`, `**/../${other}/**`]),
      message: `${name} opens only to: ${opensTo.join(", ") || "nothing"}.`,
    },
    { group: ["**/test/**", "**/bench/**"], message: "The product does not reach into its tests." },
  ];
  if (!packages) {
    patterns.push({
      regex: "^[^.]",
      message: `${name} is plain TypeScript: packages stay outside this room.`,
    });
  }
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-imports": ["error", { patterns }],
      "no-restricted-globals": ["error", ...hostNames.filter((host) => !says.includes(host))],
      "no-restricted-syntax": clock ? "off" : ["error", ...clockAndChance],
      "no-console": name === "cli" ? "off" : "error",
    },
  };
}

export default tseslint.config(
  { ignores: ["node_modules", "dist", "build", "release", "coverage", ".cache"] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always"],
      "prefer-const": "error",
    },
  },
  ...Object.entries(rooms).map(([name, doors]) => roomRules(name, doors)),
  {
    // The metadata generator reads parameter types literally and knows no alias: `any` is its word for "any cell".
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    // The one place that speaks to Excel.
    files: ["src/workbook/excel/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...hostNames.filter((host) => !["Excel", "Office", "OfficeExtension"].includes(host)),
      ],
    },
  },
  {
    // The one place of the pane that asks the server for more than its scripts: the samples.
    files: ["src/taskpane/firstRun/sampleFiles.ts"],
    rules: {
      "no-restricted-globals": ["error", ...hostNames.filter((host) => host !== "fetch")],
    },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
