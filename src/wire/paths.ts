// The paths of the API, below its base.

export const paths = {
  tokens: '/tokens',
  tokenSelf: '/tokens/self',
  token: (id: string) => `/tokens/${encodeURIComponent(id)}`,
  sudo: '/sudo',
  currentUser: '/current_user',
  currentCustomer: '/current_customer',
  services: (page: number, perPage: number) =>
    `/service?direction=ascend&page=${page}&per_page=${perPage}&sort=created`,
  servicePath: '/service',
  verify: '/verify',
};
