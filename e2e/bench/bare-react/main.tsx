// The bare React page of the benchmark: a table of the user's own tokens, and nothing else.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const FIELDS = ['name', 'scope', 'services', 'created_at', 'last_used_at', 'expires_at'] as const;

type Token = Record<'id' | (typeof FIELDS)[number], unknown>;

function Tokens() {
  const [tokens, setTokens] = useState<readonly Token[] | null>(null);
  useEffect(() => {
    const key = sessionStorage.getItem('token-console.session') ?? '';
    void fetch('/api/tokens', { headers: { 'Fastly-Key': key }, cache: 'no-store' })
      .then(response => response.json())
      .then(setTokens);
  }, []);
  if (tokens === null) return <p>Loading…</p>;
  return (
    <table>
      <tbody>
        {tokens.map(token => (
          <tr key={String(token.id)}>
            {FIELDS.map(field => (
              <td key={field}>{String(token[field] ?? '')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Tokens />);
