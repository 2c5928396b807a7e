/** What came back, or that nothing did: then it is unknown whether the request arrived. */
export type Posted =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly problems: readonly unknown[] }
  | { readonly kind: 'unreachable' };

const PATIENCE_MS = 30_000;

/** Nothing ambient: no cookie, no address of this page, no cache. */
export async function postJson(url: string, body: string): Promise<Posted> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said: unknown = await answer.json();
    return answer.ok ? { kind: 'done', body: said } : refusal(said);
  } catch {
    return { kind: 'unreachable' };
  }
}

function refusal(said: unknown): Posted {
  const { code, problems } = (said ?? {}) as { readonly code?: unknown; readonly problems?: unknown };
  return {
    kind: 'refused',
    code: typeof code === 'string' ? code : 'unexpected',
    problems: Array.isArray(problems) ? problems : [],
  };
}

export const textIn = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
};
