// Types for the parts of npm `fastly` that the contract tests use. It ships none. Return values are `unknown`, because the tests check them.

declare module 'fastly' {
  export class ApiClient {
    /** Functions that are called with every request before it is sent. */
    plugins: readonly ((request: { url: string }) => void)[] | null;
    /** The rest of the hourly rate limit after the last mutation, and the time of its reset. */
    readonly rateLimitRemaining: number;
    readonly rateLimitReset: number | null;
    authenticate(key: string): void;
  }

  export class TokensApi {
    constructor(client: ApiClient);
    listTokensUser(): Promise<unknown>;
    listTokensCustomer(options: { customer_id: string }): Promise<unknown>;
    getToken(options: { token_id: string }): Promise<unknown>;
    getTokenCurrent(): Promise<unknown>;
    createToken(): Promise<{ readonly access_token: string }>;
    revokeToken(options: { token_id: string }): Promise<unknown>;
    revokeTokenCurrent(): Promise<unknown>;
    bulkRevokeTokens(options: {
      request_body: { data: readonly { type: 'token'; id: string }[] };
    }): Promise<unknown>;
  }

  type NewAutomationToken = { name: string; role: string; scope?: string; services?: readonly string[] };

  export class AutomationTokensApi {
    constructor(client: ApiClient);
    listAutomationTokens(options?: { per_page: number }): Promise<unknown>;
    createAutomationToken(options: {
      automation_token_create_request: { attributes: NewAutomationToken };
    }): Promise<{ readonly access_token: string }>;
    getAutomationTokenId(options: { id: string }): Promise<unknown>;
    getAutomationTokensIdServices(options: { id: string }): Promise<unknown>;
    revokeAutomationTokenId(options: { id: string }): Promise<unknown>;
  }

  export class SudoApi {
    constructor(client: ApiClient);
    requestSudoAccess(options: { sudo_request: { username: string; password: string } }): Promise<unknown>;
  }

  export class UserApi {
    constructor(client: ApiClient);
    getCurrentUser(): Promise<unknown>;
    getUser(options: { user_id: string }): Promise<unknown>;
    deleteUser(options: { user_id: string }): Promise<unknown>;
  }

  export class CustomerApi {
    constructor(client: ApiClient);
    getLoggedInCustomer(): Promise<unknown>;
    listUsers(options: { customer_id: string }): Promise<unknown>;
  }

  export class EventsApi {
    constructor(client: ApiClient);
    listEvents(options: {
      filter_event_type?: string;
      filter_token_id?: string;
      page_number?: number;
      page_size?: number;
    }): Promise<unknown>;
  }

  export class ServiceApi {
    constructor(client: ApiClient);
    listServices(options?: { page: number; per_page: number }): Promise<unknown>;
  }
}
