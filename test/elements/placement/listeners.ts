interface Kept {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
}

export interface ListenerCount extends Disposable {
  /** How many there are now of each type. */
  count(): Record<string, number>;
  /** The types of those that some targets have now. */
  of(...targets: EventTarget[]): string[];
}

/** Counts the listeners that are added from now on, and not removed. One that hears once counts until it is removed. */
export function countListeners(): ListenerCount {
  const { prototype } = EventTarget;
  const { addEventListener, removeEventListener } = prototype;
  const kept: Kept[] = [];
  const find = (one: Kept) =>
    kept.findIndex((other) => (Object.keys(one) as (keyof Kept)[]).every((key) => one[key] === other[key]));
  const capture = (options: unknown) =>
    typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;

  prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const one = { target: this ?? window, type, listener, capture: capture(options) };
    if (find(one) < 0) kept.push(one);
    addEventListener.call(this ?? window, type, listener, options);
  };
  prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const at = find({ target: this ?? window, type, listener, capture: capture(options) });
    if (at >= 0) kept.splice(at, 1);
    removeEventListener.call(this ?? window, type, listener, options);
  };
  return {
    count: () => {
      const counted: Record<string, number> = {};
      for (const { type } of kept) counted[type] = (counted[type] ?? 0) + 1;
      return counted;
    },
    of: (...targets) => kept.filter(({ target }) => targets.includes(target)).map(({ type }) => type),
    [Symbol.dispose]: () => Object.assign(prototype, { addEventListener, removeEventListener }),
  };
}
