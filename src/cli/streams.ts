/** Standard output that waits for a slow reader, and ends quietly when the reader has gone (`mn calc - | head`). */
export class Output {
  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }

  async line(text: string): Promise<void> {
    if (this.stream.write(`${text}\n`)) return;
    await new Promise<void>((resolve) => this.stream.once("drain", resolve));
  }
}

/** The lines of a stream, whatever bytes they hold; a last line break starts no further line. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() as string;
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}
