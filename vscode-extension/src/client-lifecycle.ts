import { State, type BaseLanguageClient } from "vscode-languageclient";

/**
 * Starts a client, or waits until it has started, and says whether it runs. It never fails: the
 * client logs what goes wrong, and the language status tells of it.
 */
export async function startClient(client: BaseLanguageClient): Promise<boolean> {
  return client.start().then(
    () => true,
    () => false,
  );
}

/** Gives a client another server. It can't be stopped while it starts, so that is waited for. */
export async function restartClient(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await startClient(client);
  if (client.state === State.Running) await client.stop().catch(() => undefined);
  await startClient(client);
}
