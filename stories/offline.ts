/** Has the browser say that there is no network, for as long as the story is shown. */
export function offline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
  };
}
