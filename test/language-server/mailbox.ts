/** Things that arrive one by one, and whoever waits for the next. */
export class Mailbox<Item> {
  readonly #unread: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  put(item: Item): void {
    const reader = this.#waiting.shift();
    if (reader === undefined) this.#unread.push(item);
    else reader(item);
  }

  /** The oldest thing that nobody has taken, now or as soon as there is one. */
  next(): Promise<Item> {
    const item = this.#unread.shift();
    return item === undefined
      ? new Promise((resolve) => this.#waiting.push(resolve))
      : Promise.resolve(item);
  }

  /** What has arrived and nobody has taken. */
  get unread(): readonly Item[] {
    return this.#unread;
  }
}
