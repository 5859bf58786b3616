import { describe, expect, it } from "vitest";
import { workbenchPolicy } from "../../scripts/lib/security-policy.mjs";
import { isTest, repositoryFiles, textOf } from "./support/files";

/*
 * What docs/administrators.md promises: nothing is kept in the browser and nothing is sent. The pages' policies as built are read in
 * test/end-to-end/bundle.test.ts, where browsers also refuse and report every other request.
 */

const code = repositoryFiles("src").filter((place) => /\.(tsx?|html)$/.test(place) && !isTest(place));

/** Places of the product's code that say something, as "place:line: text". */
function saying(pattern: RegExp): string[] {
  return code.flatMap((place) =>
    textOf(place)
      .split("\n")
      .flatMap((line, index) =>
        // Comments may speak of it.
        pattern.test(line.replace(/^\s*(\/\*\*?|\*|\/\/).*$/, ""))
          ? [`${place}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
}

describe("the product", () => {
  it("keeps nothing in the browser", () => {
    expect(
      saying(
        /\b(localStorage|sessionStorage|indexedDB|OfficeRuntime\.storage|cookieStore)\b|document\.cookie|\bcaches\./,
      ),
    ).toEqual([]);
  });

  it("asks for nothing but the samples beside its pages", () => {
    const asking = saying(
      /\bfetch\(|\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b/,
    );
    expect(
      asking.filter(
        (line) =>
          !/^src\/(workbench\/files\/samples|taskpane\/firstRun\/sampleFiles)\.ts:\d+: .*fetch\([`"]samples\//.test(
            line,
          ),
      ),
    ).toEqual([]);
    expect(asking.length).toBeGreaterThan(0);
  });

  it("may ask its own server alone, by the policy of each page", () => {
    expect(workbenchPolicy.content).toContain("default-src 'none'");
    expect(workbenchPolicy.content).toMatch(/connect-src 'self'(;|$)/);
    expect(textOf("src/taskpane/taskpane.html")).toMatch(
      /connect-src 'self' <%= htmlWebpackPlugin\.options\.officeOrigin %>;/,
    );
  });

  it("asks Excel for no more than the open workbook", () => {
    expect(textOf("manifest.xml")).toContain("<Permissions>ReadWriteDocument</Permissions>");
    expect(textOf("manifest.xml")).not.toMatch(/<(WebApplicationInfo|Scopes|AppDomains)\b/);
  });
});
