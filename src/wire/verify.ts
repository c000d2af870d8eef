// The response of `GET /verify`, which Fastly's clients use and the console does not (wire.md §5.5).

export type WireVerify = {
  customer: { id: string; name: string };
  user: { id: string; name: string; login: string };
  services: Record<string, string> | null;
  token: {
    id: string;
    name: string;
    created_at: string;
    expires_at: string | null;
    scope: string;
    sudo_expires_at: string | null;
  };
};
