/** A part of the firm's settings that is changed by itself. */
export type SettingsSection = 'branding' | 'policies' | 'pages' | 'letters';

/** Says that a section of the firm's settings was changed, as the backend confirmed. */
export class PortalSettingsChangedEvent extends Event {
  readonly section: SettingsSection;

  constructor(section: SettingsSection) {
    super('portal-settings-changed', { bubbles: true, composed: true });
    this.section = section;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-settings-changed': PortalSettingsChangedEvent;
  }
}
