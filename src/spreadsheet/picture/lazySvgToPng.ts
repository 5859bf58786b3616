/** Drawing is needed seldom, so it is fetched when it is. */
export async function svgToPng(svg: string, width: number, height: number): Promise<Uint8Array> {
  return (await import("./svgToPng")).svgToPng(svg, width, height);
}
