import { PortalLogin, PortalProvider, PortalQuotes } from '@portico/elements/react';
import { useState } from 'react';

export function Account() {
  const [open, setOpen] = useState(true);
  const [news, setNews] = useState('');

  return (
    <main>
      <h1>Your account</h1>
      <output>{news}</output>
      {open && (
        <PortalProvider api="/api/v1/service">
          <PortalLogin
            onSignedIn={({ account }) => setNews(`Welcome, ${account.displayName}.`)}
            onSignedOut={() => setNews('See you soon.')}
          />
          <PortalQuotes onAccepted={({ quote }) => setNews(`Thank you for accepting “${quote.title}”.`)} />
        </PortalProvider>
      )}
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Open'} your account
      </button>
    </main>
  );
}
