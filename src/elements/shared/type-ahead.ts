import type { Seek } from './menu.ts';

/** Letters typed within so many milliseconds of one another are the beginning of one name. Portico's choice. */
const pause = 700;

/** Seeks by the beginning of a name, which stands in a `bdi`. One letter again and again leads on to the next that begins so. */
export function typeAhead(): Seek {
  let typed = '';
  let typedAt = 0;
  return ({ key, timeStamp, ctrlKey, metaKey, altKey }, all, at) => {
    if (timeStamp - typedAt > pause) typed = '';
    // A blank is part of a name once one has begun.
    if (key.length > 1 || ctrlKey || metaKey || altKey || !(typed + key).trim()) return undefined;
    typed += key;
    typedAt = timeStamp;
    const sought = typed.replaceAll(key, '') ? typed : key;
    const from = sought === key ? at + 1 : at;
    const { compare } = new Intl.Collator(undefined, { sensitivity: 'base' });
    return [...all.slice(from), ...all.slice(0, from)].find((each) => {
      const name = each.querySelector('bdi')?.textContent ?? '';
      return compare(name.slice(0, sought.length), sought) === 0;
    });
  };
}
