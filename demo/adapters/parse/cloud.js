/** The firm's own code inside Parse Server: a quote is decided once, by the client that it is for. */
export function cloud(Parse) {
  const refuse = (code, facts) => {
    throw new Parse.Error(Parse.Error.SCRIPT_FAILED, JSON.stringify({ code, facts }));
  };

  Parse.Cloud.define('decideQuote', async ({ user, params: { quoteId, outcome, reason = null } }) => {
    if (!user) throw new Parse.Error(Parse.Error.INVALID_SESSION_TOKEN, 'nobody is signed in');
    const sessionToken = user.getSessionToken();
    const find = () => new Parse.Query('Quote').equalTo('objectId', quoteId).first({ sessionToken });
    // Read with the client's own session, so that the access-control list decides whether it is there.
    const quote = (await find()) ?? refuse('not-found');
    if (quote.get('status') === 'expired') refuse('quote-expired', { expiresOn: quote.get('expiresOn') });
    const refuseDecided = ({ outcome: before, at }) =>
      refuse('quote-decided', { outcome: before, decidedAt: at });
    if (quote.get('decision')) refuseDecided(quote.get('decision'));
    const decision = { outcome, at: new Date().toISOString(), by: user.get('displayName'), reason };
    // Of several at once, one row of this id can be made: that one is the decision.
    const made = new Parse.Object('Decision', { id: quoteId, decision });
    await made.save(null, { useMasterKey: true }).catch(async (error) => {
      if (error.code !== Parse.Error.DUPLICATE_VALUE) throw error;
      const first = (await new Parse.Query('Decision').get(quoteId, { useMasterKey: true })).get('decision');
      // Also where whoever made it came no further.
      await quote.save({ status: first.outcome, decision: first }, { useMasterKey: true });
      refuseDecided(first);
    });
    await quote.save({ status: outcome, decision }, { useMasterKey: true });
    return (await find()).toJSON();
  });
}
