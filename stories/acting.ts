/** What somebody does before the picture is taken, or waits to see. */
export type Step =
  | { readonly press: string | RegExp }
  | { readonly tick: string | RegExp }
  | { readonly mark: string }
  | { readonly see: string };

interface Acting extends Element {
  readonly updateComplete: Promise<unknown>;
}

/** Takes steps in an element, one after the other: in its open dialog, where one is open. */
export async function takeSteps(element: Acting | null, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('see' in step) await seen(element, step.see);
    else if ('mark' in step) (await marked(element, step.mark)).click();
    else if ('press' in step) (await find(element, 'button', step.press)).click();
    else (await find(element, 'label', step.tick)).click();
    await element?.updateComplete;
  }
}

async function seen(element: Acting | null, words: string): Promise<void> {
  await until(`"${words}"`, () => element?.shadowRoot?.textContent.includes(words));
}

/** A tick that is no field, by its name. */
function marked(element: Acting | null, name: string): Promise<HTMLElement> {
  return until(`a tick "${name}"`, () =>
    [...(element?.shadowRoot?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [])].find(
      ({ ariaLabel }) => ariaLabel === name,
    ),
  );
}

function find(element: Acting | null, tag: string, name: string | RegExp): Promise<HTMLElement> {
  return until(`a ${tag} "${String(name)}"`, () => {
    const root = element?.shadowRoot?.querySelector('dialog[open]') ?? element?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(tag) ?? [])].find((each) => {
      const text = each.textContent.trim();
      return typeof name === 'string' ? text === name : name.test(text);
    });
  });
}

/** As patient as a full machine may need. */
async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${what}.`);
}
