/** Whether the browser let it be copied. */
export function copyText(text: string): Promise<boolean> {
  // Only pages over https, and on the machine itself, have a clipboard.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (
    clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? Promise.resolve(false)
  );
}
