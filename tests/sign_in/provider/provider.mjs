// An OpenID provider for the tests of the sign-in: `node provider.mjs PORT ADDRESS_OF_THE_DASHBOARD [forge]`.
// Real in all but its people: the password is the name. With `forge` it hands out an ID token that somebody changed.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, dashboard, forge] = process.argv.slice(2);
const PEOPLE = {
  xem: { name: 'Lê Văn Xem', email: 'xem@lamdong.test', email_verified: true },
  damrong: { name: 'Cil <b>Ha</b> Krang', email: 'damrong@lamdong.test', email_verified: true, vai_tro: ['so-lieu'], don_vi: ['674'] },
  duyet: { name: 'Trần Thị Duyệt', email: 'duyet@lamdong.test', email_verified: true, vai_tro: ['khac', 'duyet'] },
  // wrote an approver's address into a profile that nobody checked
  mao: { name: 'Kẻ mạo danh', email: 'duyet@lamdong.test', email_verified: false, vai_tro: ['duyet'] },
};
const callback = `${dashboard}/oauth2callback`;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'dashboard', client_secret: 'a-secret-of-the-tests-only', grant_types: ['authorization_code'],
    response_types: ['code'], redirect_uris: [callback], post_logout_redirect_uris: [callback],
  }],
  claims: { openid: ['sub'], profile: ['name', 'vai_tro', 'don_vi'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['for-the-tests-only'] },
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  findAccount: (_, id) => PEOPLE[id] && { accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) },
  // the dashboard is the province's own: nobody is asked whether it may know his name
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = `<!doctype html><title>Ra</title>${form}<button form="op.logoutForm" name="logout" value="yes">Ra khỏi nơi đăng nhập</button>`;
      },
    },
  },
});

const FORM = `<!doctype html><title>Vào</title><form method="post"><label>Tên <input name="login"></label>
  <label>Mật khẩu <input name="password" type="password"></label><button>Vào</button></form>`;

async function answer(request, response) {
  if (!request.url.startsWith('/interaction/')) return provider.callback()(request, response);
  const parts = [];
  for await (const part of request) parts.push(part);
  const typed = new URLSearchParams(Buffer.concat(parts).toString());
  const login = typed.get('login');
  if (request.method === 'POST' && PEOPLE[login] && typed.get('password') === login) {
    return provider.interactionFinished(request, response, { login: { accountId: login } });
  }
  response.writeHead(request.method === 'POST' ? 401 : 200, { 'content-type': 'text/html; charset=utf-8' });
  return response.end(FORM);
}

if (forge) {
  provider.use(async (ctx, next) => {
    await next();
    if (!ctx.body?.id_token) return;
    const [head, claims, signature] = ctx.body.id_token.split('.');
    const changed = { ...JSON.parse(Buffer.from(claims, 'base64url')), ...PEOPLE.duyet, sub: 'duyet' };
    ctx.body.id_token = [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
  });
}
createServer(answer).listen(Number(port), '127.0.0.1', () => console.log('ready'));
