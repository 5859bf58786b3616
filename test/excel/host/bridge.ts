import { processRequest, type ProcessorContext } from "./processor";
import { DELAY_FOR_CELL_EDIT, HostError, MessageType, type RequestBody } from "./protocol";

/** The object office.js looks for under this name when its page lives inside Excel itself. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (message: string) => void;
}

interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Limits and moods of a host, switched by tests. */
export interface HostQuirks {
  /** The person is typing in a cell: nothing is done until they finish. */
  editing: boolean;
  /** Characters of a request or an answer; Excel on the web: 5 MB. */
  requestLimit: number;
  responseLimit: number;
}

/** Answers office.js as Excel does: each request later, one after the other, never in the same turn. */
export class HostBridge implements NativeBridge {
  onMessageFromHost?: (message: string) => void;
  readonly quirks: HostQuirks = { editing: false, requestLimit: Infinity, responseLimit: Infinity };
  /** Requests so far, for tests that count round trips; and messages both ways. */
  requests = 0;
  messages = 0;
  private readonly waiting: RequestMessage[] = [];

  constructor(private readonly context: ProcessorContext) {}

  sendMessageToHost(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== MessageType.request) return;
    this.requests++;
    this.messages++;
    setImmediate(() => this.receive(message, text.length));
  }

  /** Ends the editing of a cell; what waited is done now. */
  finishEditing(): void {
    this.quirks.editing = false;
    for (const message of this.waiting.splice(0)) this.answer(message);
  }

  sendEvent(entries: readonly unknown[]): void {
    this.messages++;
    setImmediate(() =>
      this.onMessageFromHost?.(JSON.stringify({ type: MessageType.event, message: { entries } })),
    );
  }

  private receive(message: RequestMessage, size: number): void {
    if (size > this.quirks.requestLimit) {
      this.refuse(
        message,
        new HostError(
          "RequestPayloadSizeLimitExceeded",
          "The request payload size has exceeded the limit.",
          413,
        ),
      );
    } else if (!this.quirks.editing) this.answer(message);
    else if ((message.flags & DELAY_FOR_CELL_EDIT) !== 0) this.waiting.push(message);
    else {
      this.refuse(
        message,
        new HostError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode.",
        ),
      );
    }
  }

  private answer(message: RequestMessage): void {
    const { body } = message.message;
    const response = processRequest(
      typeof body === "string" ? (JSON.parse(body) as RequestBody) : body,
      this.context,
    );
    const text = JSON.stringify(response);
    if (text.length > this.quirks.responseLimit) {
      this.refuse(
        message,
        new HostError(
          "ResponsePayloadSizeLimitExceeded",
          "The response payload size has exceeded the limit.",
          413,
        ),
      );
    } else this.reply(message.id, 200, text);
  }

  private refuse(message: RequestMessage, error: HostError): void {
    this.reply(
      message.id,
      error.status,
      JSON.stringify({ error: { code: error.code, message: error.message } }),
    );
  }

  private reply(id: number, statusCode: number, body: string): void {
    this.messages++;
    this.onMessageFromHost?.(
      JSON.stringify({ id, type: MessageType.request, message: { statusCode, headers: {}, body } }),
    );
  }
}
