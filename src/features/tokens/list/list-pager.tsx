// The pager of a list in this account, with the page and its size in the address.
import { PAGE_SIZES, type PageSize } from '../../../domain/audit/list-filter.ts';
import { Pager } from '../../../ui/pager.tsx';
import { pageSizeParam } from '../page-params.ts';

type ListPagerProps = {
  readonly id: string;
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: PageSize;
  readonly onChange: (patch: { readonly page: number; readonly pageSize?: PageSize }) => void;
};

export function ListPager({ pageSize, onChange, ...pager }: ListPagerProps) {
  return (
    <Pager
      {...pager}
      onPage={page => onChange({ page })}
      sizing={{
        size: pageSize,
        sizes: PAGE_SIZES,
        onSize: size => onChange({ page: 1, pageSize: pageSizeParam(String(size)) }),
      }}
    />
  );
}
