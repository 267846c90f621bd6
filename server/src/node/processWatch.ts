import type { InitializeParams, WatchDog } from 'vscode-languageserver';

const CHECK_INTERVAL_MS = 3000;

/**
 * Ends this process when its client is gone: on `exit`, when standard input or output closes, when the client's
 * process no longer exists. Exit code 0 after a `shutdown`, otherwise 1.
 */
export function createProcessWatch(clientProcessId: number | undefined): WatchDog {
  let watched = false;
  const watch: WatchDog = {
    shutdownReceived: false,
    initialize: (params: InitializeParams) => follow(params.processId ?? undefined),
    exit: code => process.exit(code),
  };
  const leave = (): void => watch.exit(watch.shutdownReceived ? 0 : 1);
  const follow = (processId: number | undefined): void => {
    if (watched || typeof processId !== 'number' || processId <= 0) return;
    watched = true;
    setInterval(() => {
      if (!isAlive(processId)) leave();
    }, CHECK_INTERVAL_MS).unref();
  };
  process.stdin.on('end', leave).on('close', leave).on('error', leave);
  process.stdout.on('error', leave);
  follow(clientProcessId);
  return watch;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It lives but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
