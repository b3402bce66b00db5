import type { ReactiveController, ReactiveElement } from 'lit';

export type FieldName = 'email' | 'password' | 'new-password' | 'code' | 'recovery' | 'name';

type Attributes = Readonly<Record<string, string>>;

/** What each input is to browsers, password managers and phones. */
const kinds: Record<FieldName, Attributes> = {
  email: { type: 'email', autocomplete: 'username', enterkeyhint: 'next', dir: 'ltr' },
  password: { type: 'password', autocomplete: 'current-password' },
  'new-password': { type: 'password' },
  code: { autocomplete: 'one-time-code', inputmode: 'numeric', dir: 'ltr' },
  recovery: { autocomplete: 'off', autocapitalize: 'characters', dir: 'ltr' },
  name: { enterkeyhint: 'next' },
};

type Field = readonly [label: HTMLLabelElement, input: HTMLInputElement, error: HTMLParagraphElement];

let hosts = 0;

/**
 * The inputs of signing in, in the page's own DOM, where password managers look for them: flat children of the host, tied
 * to one form by `form`, to their labels by `for`. The host's shadow root shows each in a slot of its name; what has no
 * slot stays in the page unseen.
 *
 * Children that the page's framework takes away come back as they were. Ones that were there before, rendered by a server
 * or copied with the page, are taken over with what was typed into them.
 */
export class Fields implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #id: string;
  readonly #fields = new Map<FieldName, Field>();
  readonly #watcher = new MutationObserver(() => this.#restore());
  readonly #onSubmit: (event: Event) => void;
  #form: HTMLFormElement | undefined;

  constructor(host: ReactiveElement, onSubmit: () => void, name = 'portal-login') {
    this.#host = host;
    this.#id = `${name}-${++hosts}`;
    this.#onSubmit = (event) => {
      event.preventDefault();
      onSubmit();
    };
    host.addController(this);
  }

  hostConnected(): void {
    this.#watcher.observe(this.#host, { childList: true });
    this.#restore();
  }

  hostDisconnected(): void {
    this.#watcher.disconnect();
  }

  /** Has a field, labelled so. */
  show(name: FieldName, text: string): void {
    const [label] = this.#fields.get(name) ?? this.#add(name);
    if (label.textContent !== text) label.textContent = text;
  }

  /** Takes fields away, and all that was typed into them; without names, the form too. */
  remove(...names: FieldName[]): void {
    for (const name of names.length ? names : this.#fields.keys()) {
      const field = this.#fields.get(name);
      this.#fields.delete(name);
      if (field) field[1].value = field[1].defaultValue = '';
      field?.forEach((part) => part.remove());
    }
    if (names.length) return;
    this.#form?.remove();
    this.#form = undefined;
  }

  input(name: FieldName): HTMLInputElement | undefined {
    return this.#fields.get(name)?.[1];
  }

  value(name: FieldName): string {
    return this.input(name)?.value ?? '';
  }

  /** Puts the cursor into a field, with what is in it selected, so that the next key replaces it. */
  focus(name: FieldName): void {
    this.input(name)?.focus();
    this.input(name)?.select();
  }

  /** Says beside a field what is wrong with it; without a sentence, that nothing is. */
  say(name: FieldName, sentence = ''): void {
    const [, input, error] = this.#fields.get(name) ?? [];
    if (!input || !error) return;
    error.textContent = sentence;
    input.ariaInvalid = sentence ? 'true' : null;
  }

  sayNothing(): void {
    this.#fields.forEach((_, name) => this.say(name));
  }

  submit(): void {
    this.#form?.requestSubmit();
  }

  #add(name: FieldName): Field {
    const form = (this.#form ??= this.#makeForm());
    const id = `${form.id}-${name}`;
    const field: Field = [
      this.#part('label', { slot: `${name}-label`, for: id }),
      this.#part('input', {
        autocomplete: name,
        enterkeyhint: 'go',
        ...kinds[name],
        slot: name,
        id,
        name,
        form: form.id,
        'aria-describedby': `${id}-error`,
        required: '',
        autocapitalize: 'none',
        autocorrect: 'off',
        spellcheck: 'false',
      }),
      this.#part('p', { slot: `${name}-error`, id: `${id}-error` }),
    ];
    field[1].addEventListener('input', () => this.say(name));
    this.#fields.set(name, field);
    this.#restore();
    return field;
  }

  #makeForm(): HTMLFormElement {
    // Should the page ever send it by itself, a post shows nothing in its address.
    const form = this.#part('form', { slot: 'form', id: this.#id, method: 'post', novalidate: '' });
    // Enter in an input needs a button to press, even one that nobody sees.
    form.replaceChildren(document.createElement('button'));
    form.addEventListener('submit', this.#onSubmit);
    return form;
  }

  #part<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Attributes): HTMLElementTagNameMap[T] {
    const part =
      this.#host.querySelector<HTMLElementTagNameMap[T]>(`:scope > ${tag}[slot=${attributes.slot ?? ''}]`) ??
      document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => part.setAttribute(name, value));
    return part;
  }

  #restore(): void {
    const parts = [this.#form ?? [], ...this.#fields.values()].flat();
    const gone = parts.filter((part) => part.parentNode !== this.#host);
    if (gone.length) this.#host.append(...gone);
  }
}
