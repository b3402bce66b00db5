import { html, nothing, type TemplateResult } from 'lit';
import type { FirstState, KnownOptions } from '../shared/first-state/first-state.ts';
import { readFirst } from '../shared/first-state/read-first.ts';
import { skeleton } from '../shared/skeleton.ts';
import { write } from '../shared/strings.ts';
import { PortalTasks } from './portal-tasks.ts';
import { tasksStrings } from './portal-tasks.strings.ts';

/** Until there are tasks. The templates are those of the element, letter for letter; see `LoginFirst`. */
class TasksFirst implements FirstState {
  readonly styles = PortalTasks.styles;

  render(options: KnownOptions): unknown {
    return this.#overview(options);
  }

  #overview(options: KnownOptions): TemplateResult {
    return html`<div class="list">
      <slot name="heading"><h2 tabindex="-1">${write(tasksStrings, 'heading', options.lang)}</h2></slot>
      ${nothing} ${readFirst(options, () => skeleton(20, 60, 30, 60, 30, 60, 30, 60, 30))}
    </div>`;
  }
}

export const tasksFirst: FirstState = new TasksFirst();
