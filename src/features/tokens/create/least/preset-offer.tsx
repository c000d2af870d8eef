// A preset that is offered in place of something broader: what it can and cannot do, and the button that uses it.
import { PRESETS, type PresetId } from '../../../../domain/least/presets.ts';
import { Button } from '../../../../ui/button.tsx';

type PresetOfferProps = {
  readonly id: PresetId;
  readonly onUse: () => void;
};

export function PresetOffer({ id, onUse }: PresetOfferProps) {
  const { label, can, cannot } = PRESETS[id];
  return (
    <>
      <span>
        <strong>{`${label}: `}</strong>
        {`${can} ${cannot}`}
      </span>
      <Button size="small" aria-label={`Use the preset ${label}`} onClick={onUse}>
        Use
      </Button>
    </>
  );
}
