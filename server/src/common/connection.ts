import { createConnection, createProtocolConnection, type Connection, type Logger, type MessageReader, type MessageWriter, type WatchDog } from 'vscode-languageserver';

/** The server's end of a session over any transport. */
export function createServerConnection(reader: MessageReader, writer: MessageWriter, watch: WatchDog): Connection {
  return createConnection(logger => createProtocolConnection(reader, writer, withoutContent(logger)), watch);
}

/**
 * The library logs a message that it can't place in full, and the message of any error; both may hold document
 * text. What stands before the first colon is the library's own words.
 */
function withoutContent(logger: Logger): Logger {
  const ownWords = (message: string): string => message.split(/[:\n]/, 1)[0];
  return {
    error: message => logger.error(ownWords(message)),
    warn: message => logger.warn(ownWords(message)),
    info: message => logger.info(ownWords(message)),
    log: message => logger.log(ownWords(message)),
  };
}
