import { SignInService } from '../application/sign-in/sign-in.service.js';
import { ApiClient } from './api-client.js';
import { DEMO_SLUG } from './demo-people.js';

/** Signs people of the demonstration in, through the same link as in their letters. */
export class DemoSessions {
  private readonly clients = new Map<string, ApiClient>();

  constructor(
    private readonly signIns: SignInService,
    private readonly app: ApiClient,
  ) {}

  /** The secret of a fresh sign-in link. */
  link(email: string): Promise<string> {
    return this.signIns.mintLink({ organisation: DEMO_SLUG, email });
  }

  async as(email: string): Promise<ApiClient> {
    const known = this.clients.get(email);
    if (known) return known;
    const { token } = await this.app.post<{ token: string }>('/api/v1/sessions', {
      token: await this.link(email),
    });
    const client = this.app.signedIn(token);
    this.clients.set(email, client);
    return client;
  }
}
