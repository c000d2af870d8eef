// `GET /verify`, which the console doesn't read but Fastly's own clients do (wire.md §5.5).

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
