// What Playwright needs to drive an installed Firefox, by the protocol WebDriver BiDi.
import { firefox, type Page } from '@playwright/test';

/** Playwright sends them to every page, and Firefox ESR does not know them. No journey depends on them. */
const UNKNOWN_COMMANDS = ['emulation.setMediaFeaturesOverride'];

type Message = { readonly id: number; readonly method: string };

type Transport = {
  send: (message: Message) => void;
  onmessage?: (answer: { type: 'success'; id: number; result: object }) => void;
};

/** The part of Playwright that connects to Firefox. It has no public name. */
type Internals = {
  readonly _connection: {
    toImpl: (browser: object) => {
      readonly _bidiFirefox: { connectToTransport: (transport: Transport, ...more: unknown[]) => unknown };
    };
  };
};

export function answerUnknownCommands(): void {
  const implementation = (firefox as unknown as Internals)._connection.toImpl(firefox)._bidiFirefox;
  const connect = implementation.connectToTransport.bind(implementation);
  implementation.connectToTransport = (transport, ...more) => {
    const send = transport.send.bind(transport);
    transport.send = message => {
      if (!UNKNOWN_COMMANDS.includes(message.method)) return send(message);
      setImmediate(() => transport.onmessage?.({ type: 'success', id: message.id, result: {} }));
    };
    return connect(transport, ...more);
  };
}

/** Playwright fills a field by setting its value, which React does not notice. */
export async function insertTextAsTyped(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const insert = (text: string) => document.execCommand('insertText', false, text);
    // Playwright's own script may run later: its assignment has no effect then.
    Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => undefined });
  });
}
