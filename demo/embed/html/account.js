const news = document.querySelector('output');
const portal = document.querySelector('portal-provider');
const button = document.querySelector('main > button');

portal.addEventListener('portal-login-signed-in', ({ account }) => {
  news.textContent = `Welcome, ${account.displayName}.`;
});
portal.addEventListener('portal-login-signed-out', () => {
  news.textContent = 'See you soon.';
});
portal.addEventListener('portal-quotes-accepted', ({ quote }) => {
  news.textContent = `Thank you for accepting “${quote.title}”.`;
});

button.addEventListener('click', () => {
  const isOpen = portal.isConnected;
  if (isOpen) portal.remove();
  else button.before(portal);
  button.textContent = `${isOpen ? 'Open' : 'Close'} your account`;
});
