/**
 * Lets elements take over the nodes that a server sent for them (`@portico/elements/ssr`). Import it before they are defined.
 * It needs `@lit-labs/ssr-client` beside it.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { keepServerNodes } from '../elements/shared/first-state/hydration.ts';

keepServerNodes(hydrate);
