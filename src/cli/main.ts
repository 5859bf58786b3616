import { version } from "../../package.json";
import { readCommand } from "./options";
import { Output } from "./streams";
import { help, UsageError } from "./usage";

/** Runs `mn` with the words behind it; gives the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const output = new Output(process.stdout);
  try {
    const command = readCommand(words);
    switch (command.kind) {
      case "help":
        await output.line(help.trimEnd());
        return 0;
      case "version":
        await output.line(version);
        return 0;
      case "functions":
        // Each command loads only what it needs.
        return await (await import("./functionsHelp")).functionsHelp(command.name, command.json, output);
      case "report": {
        const { report } = await import("./report");
        try {
          return await report(command.wish, version, output);
        } catch (error) {
          throw (await import("./workbooks")).asUsageError(error);
        }
      }
      case "job":
        return await (await import("./job/job")).job(command.wish, version, output);
      case "settings": {
        const { settings } = await import("./settings");
        try {
          return await settings(command.wish, output);
        } catch (error) {
          throw (await import("./workbooks")).asUsageError(error);
        }
      }
      case "plan":
        return await (await import("./plan")).plan(command.wish, output);
      case "template":
        return await (await import("./template")).template(command.of, command.to, command.form, output);
      case "explain":
        return await (await import("./explain")).explain(command.wish, output);
      case "recalc":
        return await (await import("./recalc")).recalc(command.from, command.to, output);
      case "calc":
        return await (
          await import("./calc")
        ).calc(command.formulas, command.workbooks, process.stdin, output);
    }
  } catch (error) {
    const line = error instanceof UsageError ? error.message : `unexpected: ${String(error)}`;
    process.stderr.write(`mn: ${line.replace(/\s*\n\s*/g, " ")}\n`);
    return 2;
  }
}
