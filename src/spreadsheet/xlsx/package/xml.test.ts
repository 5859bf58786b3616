import { describe, expect, it } from "vitest";
import { child, escapeControl, parseXml, richText, TagScanner, unescapeControl, XmlError } from "./xml";

describe("xml", () => {
  it("knows elements by their local name and place", () => {
    const text =
      '<?xml version="1.0"?><!-- <no/> --><x:a xmlns:x="u"><x:b k="1 &amp; &#x41;" q=\'"\'/><c>t<![CDATA[<&]]>u</c></x:a>';
    const root = parseXml(text);
    expect(root.name).toBe("a");
    expect(child(root, "b")?.attributes).toEqual({ k: "1 & A", q: '"' });
    const c = child(root, "c")!;
    expect(c.text).toBe("t<&u");
    expect(text.slice(c.start, c.end)).toBe("<c>t<![CDATA[<&]]>u</c>");
  });

  it("reads > inside an attribute", () => {
    expect(child(parseXml('<a><b f="A1>2"/></a>'), "b")?.attributes["f"]).toBe("A1>2");
  });

  it.each(["", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a", "<a><!-- ", "text", '<a b="c/>', "</a>"])(
    "refuses %s",
    (text) => {
      expect(() => parseXml(text)).toThrow(XmlError);
    },
  );

  it("expands no entities of a document type", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY e "boom">]><a>&e;</a>';
    expect(() => parseXml(bomb).text).not.toThrow("boom");
    expect(parseXml("<a>&e;</a>").text).toBe("&e;");
  });

  it("refuses nesting without end", () => {
    expect(() => parseXml("<a>".repeat(300) + "</a>".repeat(300))).toThrow(XmlError);
  });

  it("joins the runs of a rich text and leaves out reading aids", () => {
    expect(richText(parseXml("<si><r><t>Race </t></r><r><t>ratio</t></r><rPh><t>x</t></rPh></si>"))).toBe(
      "Race ratio",
    );
  });

  it("writes control characters the way Excel does", () => {
    for (const text of ["a\u0001b", "_x0041_", "line\r\nnext", "plain _x text", "\u{1F600}"]) {
      expect(unescapeControl(escapeControl(text))).toBe(text);
    }
    expect(escapeControl("a\u0001")).toBe("a_x0001_");
    expect(escapeControl("\ud800")).toBe("\ufffd");
  });

  it("walks over tags one by one", () => {
    const scanner = new TagScanner("<a><b/></a>", 0, 11);
    const seen: string[] = [];
    while (scanner.next()) seen.push((scanner.closing ? "/" : "") + scanner.name);
    expect(seen).toEqual(["a", "b", "/a"]);
  });
});
