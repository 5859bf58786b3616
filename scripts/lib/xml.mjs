/*
 * Reads a small XML document into elements. Strict where it matters for the manifest: one root, every tag closed in order, every
 * attribute quoted and given once.
 */

/**
 * @typedef {{ name: string, attributes: Record<string, string>, children: Element[], text: string, line: number }} Element
 * @returns {Element} the root; names without their namespace prefix
 */
export function readXml(text) {
  const document = { name: "", attributes: {}, children: [], text: "", line: 1 };
  const open = [document];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|[^<]+|</g;
  for (const match of text.matchAll(token)) {
    const [whole, closing, name, attributes, selfClosing] = match;
    const line = text.slice(0, match.index).split("\n").length;
    const parent = open[open.length - 1];
    if (whole === "<") throw new Error(`line ${line}: a "<" that begins no tag.`);
    if (whole.startsWith("<!") || whole.startsWith("<?")) continue;
    if (name === undefined) {
      parent.text += unescape(whole);
    } else if (closing) {
      if (parent.rawName !== name)
        throw new Error(`line ${line}: </${name}> closes <${parent.rawName ?? "nothing"}>.`);
      parent.text = parent.text.trim();
      open.pop();
    } else {
      const element = {
        name: name.replace(/^.*:/, ""),
        rawName: name,
        attributes: readAttributes(attributes, line),
        children: [],
        text: "",
        line,
      };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length > 1)
    throw new Error(
      `<${open[open.length - 1].rawName}> of line ${open[open.length - 1].line} is never closed.`,
    );
  if (document.children.length !== 1)
    throw new Error(`an XML document has one root, not ${document.children.length}.`);
  return document.children[0];
}

function readAttributes(text, line) {
  const attributes = {};
  const rest = text.replace(
    /\s+([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
    (_, name, _quoted, double, single) => {
      if (name in attributes) throw new Error(`line ${line}: attribute ${name} twice.`);
      attributes[name] = unescape(double ?? single);
      return "";
    },
  );
  if (rest.trim()) throw new Error(`line ${line}: "${rest.trim()}" is no attribute.`);
  return attributes;
}

function unescape(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
