import { PortalLogin, PortalProvider, PortalQuotes } from '@portico/elements/react';
import { useState } from 'react';

export function Account() {
  const [open, setOpen] = useState(true);
  const [name, setName] = useState('');
  const [news, setNews] = useState('');

  return (
    <main>
      <h1>{name ? `Welcome, ${name}` : 'Your account'}</h1>
      <p role="status">{news}</p>
      {open && (
        <PortalProvider api="/api/v1/service">
          <PortalLogin
            onSignedIn={({ account }) => setName(account.displayName)}
            onSignedOut={() => setName('')}
          />
          <PortalQuotes onAccepted={({ quote }) => setNews(`We start soon: ${quote.title}`)} />
        </PortalProvider>
      )}
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Open'} your account
      </button>
    </main>
  );
}
