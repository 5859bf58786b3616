/*
 * Checks manifest.xml without Excel and without the network. Orders and limits follow [MS-OWEMXML] (Office Web Extensibility
 * Manifest Format) and the Office Add-ins documentation, "How to find the proper order of manifest elements"; what those schemas
 * cannot see - a dangling resid, an http address, an address without a file - is checked here too.
 */
import { readXml } from "./xml.mjs";

/** Children each element may have, in order; "!" marks those that must be there, "*" those that may repeat. */
const orders = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl SupportUrl AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides",
  AppDomains: "AppDomain!*",
  "OfficeApp/Hosts": "Host!*",
  Requirements: "Sets Methods",
  Sets: "Set!*",
  DefaultSettings: "SourceLocation!",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins",
  "VersionOverrides/Hosts": "Host!*",
  "VersionOverrides/Hosts/Host": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime!*",
  AllFormFactors: "ExtensionPoint!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint!*",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint:CustomFunctions": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab",
  OfficeTab: "Group!*",
  CustomTab: "Group!* Label! InsertBefore InsertAfter",
  Group: "OverriddenByRibbonApi Label! Icon! Control*",
  "Control:Button": "OverriddenByRibbonApi Label! ToolTip Supertip! Icon! Action! Enabled",
  Supertip: "Title! Description!",
  Icon: "Image!*",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation! Title",
  "Action:ExecuteFunction": "FunctionName!",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image!*",
  Urls: "Url!*",
  ShortStrings: "String!*",
  LongStrings: "String!*",
};

/** Longest DefaultValue of the texts in front of the resources. */
const lengths = { ProviderName: 125, DisplayName: 125, Description: 250 };
const requiredIconSizes = ["16", "32", "80"];

/**
 * Everything wrong with a manifest, as sentences.
 * @param {string} text manifest.xml
 * @param {{ base?: string, files?: ReadonlySet<string>, functionIds?: readonly string[], associatedIds?: readonly string[],
 *   actions?: readonly string[], namespace?: string }} build what the build holds: its address and files, the ids in functions.json,
 *   the ids its script associates, the ribbon actions it associates
 */
export function manifestProblems(text, build = {}) {
  let root;
  try {
    root = readXml(text);
  } catch (error) {
    return [`not well-formed: ${error.message}`];
  }
  if (root.name !== "OfficeApp") return [`the root is <${root.name}>, not <OfficeApp>.`];
  const problems = [];
  checkOrder(root, [], problems);
  checkBasics(root, problems);
  const resources = checkResources(root, problems);
  checkRuntime(root, problems);
  checkAddresses(root, build, problems);
  checkFunctions(root, resources, build, problems);
  return problems;
}

/** All elements below one, in document order. */
function* below(element) {
  for (const child of element.children) {
    yield child;
    yield* below(child);
  }
}

function find(element, ...path) {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The most exact rule for an element: by parents, by type, by name. */
function orderOf(element, parents) {
  const type = element.attributes["xsi:type"];
  const names = [...parents, element.name];
  const keys = [
    names.slice(-3).join("/"),
    names.slice(-2).join("/"),
    `${element.name}:${type}`,
    element.name,
  ];
  return keys.map((key) => orders[key]).find((order) => order !== undefined);
}

function checkOrder(element, parents, problems) {
  const order = orderOf(element, parents);
  if (order !== undefined) {
    const rules = order.split(" ").map((rule) => ({
      name: rule.replace(/[!*]/g, ""),
      required: rule.includes("!"),
      repeats: rule.includes("*"),
    }));
    let reached = 0;
    const counts = new Map();
    for (const child of element.children) {
      const index = rules.findIndex((rule) => rule.name === child.name);
      if (index < 0) {
        problems.push(`line ${child.line}: <${child.name}> does not belong into <${element.name}>.`);
        continue;
      }
      if (index < reached)
        problems.push(`line ${child.line}: <${child.name}> comes too late in <${element.name}>: ${order}.`);
      reached = Math.max(reached, index);
      counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    }
    for (const rule of rules) {
      const count = counts.get(rule.name) ?? 0;
      if (rule.required && count === 0)
        problems.push(`line ${element.line}: <${element.name}> lacks <${rule.name}>.`);
      if (!rule.repeats && count > 1)
        problems.push(`line ${element.line}: <${element.name}> has <${rule.name}> ${count} times.`);
    }
  } else if (element.children.length > 0 && !["Set"].includes(element.name)) {
    problems.push(`line ${element.line}: <${element.name}> is not known here; add its order to the checker.`);
  }
  for (const child of element.children) checkOrder(child, [...parents, element.name], problems);
}

function checkBasics(root, problems) {
  if (root.attributes["xsi:type"] !== "TaskPaneApp") problems.push(`xsi:type of <OfficeApp> is TaskPaneApp.`);
  const id = find(root, "Id")?.text ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) {
    problems.push(`<Id> is not a GUID: "${id}".`);
  }
  const version = find(root, "Version")?.text ?? "";
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) {
    problems.push(`<Version> has four numbers, as in 1.0.0.0: "${version}".`);
  }
  for (const [name, limit] of Object.entries(lengths)) {
    const element = find(root, name);
    const value = element?.attributes.DefaultValue ?? element?.text ?? "";
    if (element !== undefined && value.length === 0) problems.push(`<${name}> is empty.`);
    if (value.length > limit) problems.push(`<${name}> has ${value.length} characters, at most ${limit}.`);
  }
  const permission = find(root, "Permissions")?.text;
  const known = ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"];
  if (!known.includes(permission)) problems.push(`<Permissions> is one of ${known.join(", ")}.`);
  const ids = new Map();
  for (const element of below(root)) {
    if (!["Group", "Control", "CustomTab"].includes(element.name)) continue;
    const own = element.attributes.id ?? "";
    if (own === "" || own.length > 125)
      problems.push(`line ${element.line}: the id of <${element.name}> has 1 to 125 characters.`);
    if (ids.has(own)) problems.push(`line ${element.line}: id "${own}" twice.`);
    ids.set(own, element);
  }
}

/** Resources by kind, with their limits; every resid leads to one of the right kind, and every resource is used. */
function checkResources(root, problems) {
  const resources = new Map();
  const limits = { ShortStrings: 125, LongStrings: 250 };
  for (const kind of ["Images", "Urls", "ShortStrings", "LongStrings"]) {
    for (const element of find(root, "VersionOverrides", "Resources", kind)?.children ?? []) {
      const id = element.attributes.id ?? "";
      const value = element.attributes.DefaultValue ?? "";
      if (id === "" || id.length > 32)
        problems.push(`line ${element.line}: a resource id has 1 to 32 characters: "${id}".`);
      if (resources.has(id)) problems.push(`line ${element.line}: resource "${id}" twice.`);
      if (value === "") problems.push(`line ${element.line}: resource "${id}" has no DefaultValue.`);
      const limit = limits[kind];
      if (limit !== undefined && value.length > limit) {
        problems.push(`line ${element.line}: "${id}" has ${value.length} characters, at most ${limit}.`);
      }
      resources.set(id, { kind, value, used: false });
    }
  }
  for (const element of below(root)) {
    const resid = element.attributes.resid;
    if (resid === undefined) continue;
    const resource = resources.get(resid);
    if (resource === undefined) {
      problems.push(
        `line ${element.line}: <${element.name}> asks for resource "${resid}", which is not there.`,
      );
      continue;
    }
    resource.used = true;
    const wanted = {
      Image: "Images",
      SourceLocation: "Urls",
      FunctionFile: "Urls",
      Runtime: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Namespace: "ShortStrings",
      Description: "LongStrings",
    }[element.name];
    if (wanted !== resource.kind) {
      problems.push(
        `line ${element.line}: <${element.name}> needs one of ${wanted}, "${resid}" is in ${resource.kind}.`,
      );
    }
  }
  for (const [id, resource] of resources)
    if (!resource.used) problems.push(`resource "${id}" is used nowhere.`);
  for (const icon of below(root)) {
    if (icon.name !== "Icon") continue;
    const sizes = icon.children.map((image) => image.attributes.size);
    for (const size of requiredIconSizes) {
      if (!sizes.includes(size)) problems.push(`line ${icon.line}: <Icon> lacks size ${size}.`);
    }
  }
  return resources;
}

/** A shared runtime is shared only if pane, functions and commands name the same resource. */
function checkRuntime(root, problems) {
  const runtime = [...below(root)].find((element) => element.name === "Runtime");
  if (runtime === undefined) {
    problems.push("no <Runtime>: pane and functions would not share one.");
    return;
  }
  if (runtime.attributes.lifetime !== "long")
    problems.push(`line ${runtime.line}: lifetime of the shared runtime is "long".`);
  for (const element of below(root)) {
    const parent = element.name === "FunctionFile" ? element : undefined;
    const location = ["Page", "Action"].includes(element.name) ? find(element, "SourceLocation") : parent;
    const resid = location?.attributes.resid;
    if (resid !== undefined && resid !== runtime.attributes.resid) {
      problems.push(
        `line ${location.line}: <${element.name}> uses "${resid}", the shared runtime "${runtime.attributes.resid}".`,
      );
    }
  }
  const sets = [...below(root)]
    .filter((element) => element.name === "Set")
    .map((element) => element.attributes.Name);
  for (const name of ["SharedRuntime", "CustomFunctionsRuntime"]) {
    if (!sets.includes(name)) problems.push(`<Requirements> lacks the set ${name}.`);
  }
}

/** Every address is https, and those of the add-in itself lead to a file of the build. */
function checkAddresses(root, { base, files }, problems) {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "Image", "Url"];
  for (const element of [...below(root)]) {
    const basic = element.name === "SourceLocation" && element.attributes.DefaultValue !== undefined;
    const address = named.includes(element.name) || basic ? element.attributes.DefaultValue : undefined;
    if (address === undefined) continue;
    if (!URL.canParse(address) || new URL(address).protocol !== "https:") {
      problems.push(`line ${element.line}: "${address}" is not an https address.`);
      continue;
    }
    if (base === undefined) continue;
    if (!address.startsWith(base)) {
      problems.push(`line ${element.line}: "${address}" is not under ${base}.`);
    } else if (files !== undefined && !files.has(address.slice(base.length))) {
      problems.push(`line ${element.line}: "${address}" has no file in the build.`);
    }
  }
}

function checkFunctions(root, resources, { functionIds, associatedIds, actions, namespace }, problems) {
  const given = [...below(root)].find((element) => element.name === "Namespace");
  const value = resources.get(given?.attributes.resid)?.value;
  if (value !== undefined && !/^[A-Z][A-Z0-9_.]{0,31}$/.test(value))
    problems.push(`namespace "${value}": capitals and digits.`);
  if (namespace !== undefined && value !== namespace)
    problems.push(`the namespace is "${value}", not "${namespace}".`);
  if (functionIds !== undefined && associatedIds !== undefined) {
    for (const id of functionIds)
      if (!associatedIds.includes(id)) problems.push(`${id} is in functions.json, but never associated.`);
    for (const id of associatedIds)
      if (!functionIds.includes(id)) problems.push(`${id} is associated, but not in functions.json.`);
  }
  if (actions !== undefined) {
    const wanted = [...below(root)]
      .filter((element) => element.name === "FunctionName")
      .map((element) => element.text);
    for (const name of wanted)
      if (!actions.includes(name)) problems.push(`ribbon action "${name}" is associated nowhere.`);
    for (const name of actions)
      if (!wanted.includes(name)) problems.push(`ribbon action "${name}" has no button.`);
  }
}
